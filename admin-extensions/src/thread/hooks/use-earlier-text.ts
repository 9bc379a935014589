import { formatDate, formatPeriod } from "../../shared/format/time"
import { useCloseReason } from "../../shared/hooks/use-close-reason"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useMessageCount } from "../../shared/hooks/use-message-count"
import { useNow } from "../../shared/hooks/use-now"
import type { ConversationDTO } from "../../shared/types"

/** An earlier conversation in one line: number, days, who closed it, how many messages, and why. */
export function useEarlierText(conversation: ConversationDTO): { offer: string; facts: string } {
  const { t, locale } = useInboxTranslation()
  const now = useNow()
  const { number, created_at, closed_at, closed_by, close_reason, message_count } = conversation
  const end = closed_at ?? conversation.last_activity_at
  const date = formatDate(end, locale, now)
  const more = [useMessageCount(message_count), useCloseReason(close_reason, closed_by)]
  const line = (...parts: (string | null)[]) => parts.filter(Boolean).join(" · ")
  return {
    offer: line(
      t("timeline.earlier.button"),
      `#${number}`,
      closed_by
        ? t("timeline.earlier.closedBy", { date, name: closed_by.name })
        : t("timeline.earlier.closed", { date }),
      ...more
    ),
    facts: line(
      t("timeline.earlier.ends", { number }),
      formatPeriod(created_at, end, locale, now),
      closed_by && t("timeline.earlier.by", { name: closed_by.name }),
      ...more
    ),
  }
}
