import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { useNewerMessages } from "../hooks/use-more-messages"
import { EdgeStatus } from "./edge-status"

/** How it stands with the page below, far from the end of a thread. */
export const NewerMessages = ({ load, ...state }: ReturnType<typeof useNewerMessages>) => {
  const { t } = useInboxTranslation()
  return (
    <EdgeStatus
      {...state}
      edge="bottom"
      loadingText={t("search.loadingNewer")}
      errorText={t("search.loadNewerFailed")}
      onRetry={load}
    />
  )
}
