import { formatSpan } from "../../../shared/format/time"
import { useChannelName } from "../../../shared/hooks/use-channel-name"
import { useCloseReason } from "../../../shared/hooks/use-close-reason"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { useMessageCount } from "../../../shared/hooks/use-message-count"
import type { ConversationEntryData } from "../../../shared/types"
import { EntryLine } from "../entry-head"

/** Where it was, with whom, how long and how much; then who ended it and why. */
export const ConversationFacts = ({ data }: { data: ConversationEntryData }) => {
  const { t, locale } = useInboxTranslation()
  const { status, assignee, closed_by, duration, message_count, reason } = data
  const facts = [
    useChannelName(data.channel),
    status === "bot" ? t("thread.withBot") : assignee?.name,
    useMessageCount(message_count),
    duration === null ? null : formatSpan(duration * 1_000, locale),
  ]
  const why = useCloseReason(reason, closed_by)
  const end = closed_by
    ? t("timeline.conversation.closedBy", { name: closed_by.name })
    : t(why ? "timeline.conversation.closed" : "timeline.conversation.closedByBot")
  return (
    <>
      <EntryLine>{facts.filter(Boolean).join(" · ")}</EntryLine>
      {status === "closed" && <EntryLine>{why ? `${end}: ${why}` : end}</EntryLine>}
    </>
  )
}
