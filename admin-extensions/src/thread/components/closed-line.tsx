import { formatDateTime } from "../../shared/format/time"
import { useCloseReason } from "../../shared/hooks/use-close-reason"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ConversationDTO } from "../../shared/types"

/** When a conversation was closed, by whom and why. */
export const ClosedLine = ({ conversation }: { conversation: ConversationDTO }) => {
  const { t, locale } = useInboxTranslation()
  const { closed_at, closed_by, close_reason, last_activity_at } = conversation
  const date = formatDateTime(closed_at ?? last_activity_at, locale)
  const reason = useCloseReason(close_reason, closed_by)
  const closed = closed_by
    ? t("timeline.header.closedBy", { date, name: closed_by.name })
    : t("timeline.header.closed", { date })
  const line = reason ? `${closed}: ${reason}` : closed
  return (
    <bdi data-testid="closed-line" title={line}>
      {line}
    </bdi>
  )
}
