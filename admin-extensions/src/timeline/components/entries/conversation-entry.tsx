import { ArrowUpRightOnBox, ChevronDownMini } from "@medusajs/icons"
import { Button, clx, StatusBadge } from "@medusajs/ui"
import { useId } from "react"
import { Link } from "react-router-dom"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ConversationEntryData, TimelineEntryDTO } from "../../../shared/types"
import { conversationPath } from "../../conversation-path"
import { EntryHead } from "../entry-head"
import { RecordedThread } from "../recorded-thread"
import { ConversationFacts } from "./conversation-facts"

interface ConversationEntryProps {
  entry: TimelineEntryDTO
  data: ConversationEntryData
  isOpen: boolean
  agentId: string
  onToggle: () => void
}

/** A conversation: what is known of it, and all of it to be read where it stands. */
export const ConversationEntry = ({ entry, data, isOpen, agentId, onToggle }: ConversationEntryProps) => {
  const { t } = useInboxTranslation()
  const threadId = useId()
  const { conversation_id, number, status } = data
  const isClosed = status === "closed"
  const title = t("timeline.conversation.title", { number })
  return (
    <>
      <EntryHead
        title={title}
        time={entry.occurred_at}
        badges={
          <StatusBadge color={isClosed ? "grey" : "green"}>
            {t(isClosed ? "timeline.conversation.closed" : "timeline.conversation.ongoing")}
          </StatusBadge>
        }
      />
      <ConversationFacts data={data} />
      <div className="-ms-2 flex flex-wrap items-center gap-x-1 pt-1">
        <Button
          size="small"
          variant="transparent"
          data-testid="read-conversation"
          aria-expanded={isOpen}
          aria-controls={isOpen ? threadId : undefined}
          aria-label={`${t(isOpen ? "timeline.conversation.hide" : "timeline.conversation.read")}: ${title}`}
          onClick={onToggle}
        >
          <ChevronDownMini aria-hidden className={clx("transition-transform", isOpen && "rotate-180")} />
          {t(isOpen ? "timeline.conversation.hide" : "timeline.conversation.read")}
        </Button>
        <Button asChild size="small" variant="transparent">
          <Link
            to={conversationPath(conversation_id, isClosed)}
            aria-label={`${t("timeline.conversation.openInInbox")}: ${title}`}
          >
            {t("timeline.conversation.openInInbox")}
            <ArrowUpRightOnBox aria-hidden className="text-ui-fg-muted" />
          </Link>
        </Button>
      </div>
      {isOpen && (
        <div id={threadId} className="pt-2">
          <RecordedThread
            conversationId={conversation_id}
            channelId={data.channel.id}
            title={title}
            agentId={agentId}
          />
        </div>
      )}
    </>
  )
}
