import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChannelDTO } from "../../../shared/types"
import { CopyField } from "../../components/copy-field"

/** What to put into a site's pages, of channels that live there. */
export const ChannelEmbed = ({ channel }: { channel: ChannelDTO }) => {
  const { t } = useInboxTranslation()
  if (!channel.embed_code) return null
  return (
    <CopyField
      label={t("settings.channel.embedCode")}
      help={t("settings.channel.embedText")}
      value={channel.embed_code}
      testId="embed-code"
    />
  )
}
