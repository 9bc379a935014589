import { memo } from "react"
import { outboxStatus } from "../../composer/outbox"
import type { MessageDTO } from "../../shared/types"
import type { ThreadItem } from "../thread-items"
import { MessageRow } from "./message-row"
import { OutboxRow } from "./outbox-row"
import { ActivityLine, DaySeparator, UnreadDivider } from "./separators"

interface ThreadRowProps {
  item: ThreadItem
  agentId: string
  onRetry?: (message: MessageDTO) => void
  onReply?: (message: MessageDTO) => void
}

/**
 * One row of the thread with whatever it carries above it. Separators belong to the row they precede: as rows
 * of their own they would move when older messages arrive, and the scroll position with them.
 */
const Row = ({ item, agentId, onRetry, onReply }: ThreadRowProps) => (
  <>
    {item.starts_day && (
      <DaySeparator time={item.type === "message" ? item.message.occurred_at : item.entry.created_at} />
    )}
    {item.starts_unread && <UnreadDivider />}
    {item.type === "message" ? (
      <div
        data-testid="message"
        data-message-id={item.message.id}
        data-client-id={item.message.client_id ?? undefined}
        data-status={item.message.status}
        data-direction={item.message.direction}
        data-sequence={item.message.sequence}
        data-kind={item.message.kind}
      >
        {item.message.kind === "activity" ? (
          <ActivityLine message={item.message} />
        ) : (
          <MessageRow
            message={item.message}
            agentId={agentId}
            continues={item.continues}
            onRetry={onRetry}
            onReply={onReply}
          />
        )}
      </div>
    ) : (
      <div
        data-testid="message"
        data-client-id={item.entry.client_id}
        data-status={outboxStatus(item.entry)}
        data-direction="outbound"
        data-kind="text"
      >
        <OutboxRow entry={item.entry} agentId={agentId} continues={item.continues} />
      </div>
    )}
  </>
)

export const ThreadRow = memo(Row, (before, after) => {
  const isSamePlace =
    before.item.starts_day === after.item.starts_day &&
    before.item.starts_unread === after.item.starts_unread &&
    before.item.continues === after.item.continues
  const isSameContent =
    before.item.type === "message" && after.item.type === "message"
      ? before.item.message === after.item.message
      : before.item.type === "outbox" &&
        after.item.type === "outbox" &&
        before.item.entry === after.item.entry
  return (
    isSamePlace &&
    isSameContent &&
    before.agentId === after.agentId &&
    before.onRetry === after.onRetry &&
    before.onReply === after.onReply
  )
})
