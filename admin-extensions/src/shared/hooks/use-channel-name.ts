import type { ConversationDTO } from "../types"
import { useInboxTranslation } from "./use-inbox-translation"

/** A channel by platform and name, the platform only where the name does not say it. */
export function useChannelName({ provider, name }: ConversationDTO["channel"]): string {
  const { t, i18n } = useInboxTranslation()
  const key = `providers.${provider}`
  const platform = i18n.exists(key, { ns: "inbox" }) ? t(key) : provider
  return name.includes(platform) ? name : t("list.viaChannel", { provider: platform, name })
}
