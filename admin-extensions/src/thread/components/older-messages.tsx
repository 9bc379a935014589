import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { useOlderMessages } from "../hooks/use-more-messages"
import { EdgeStatus } from "./edge-status"

/** How it stands with the page above. */
export const OlderMessages = ({ load, ...state }: ReturnType<typeof useOlderMessages>) => {
  const { t } = useInboxTranslation()
  return (
    <EdgeStatus
      {...state}
      edge="top"
      loadingText={t("thread.loadingOlder")}
      errorText={t("errors.loadOlder")}
      onRetry={load}
    />
  )
}
