import { memo } from "react"
import { outboxStatus } from "../../composer/outbox"
import type { MessageHandlers } from "../message-handlers"
import { ROW } from "../message-keys"
import type { ThreadItem } from "../thread-items"
import { ActivityLine } from "./activity-line"
import { MessageRow } from "./message-row"
import { OutboxRow } from "./outbox-row"
import { DaySeparator, UnreadDivider } from "./separators"

const FOCUS = "focus-visible:bg-ui-bg-base-hover focus-visible:shadow-borders-focus rounded-md outline-none"

interface ThreadRowProps {
  item: ThreadItem
  agentId: string
  handlers: MessageHandlers
}

/**
 * One row of the thread with whatever it carries above it. Separators belong to the row they precede: as rows
 * of their own they would move when older messages arrive, and the scroll position with them.
 */
const Row = ({ item, agentId, handlers }: ThreadRowProps) => (
  <>
    {item.starts_day && (
      <DaySeparator time={item.type === "message" ? item.message.occurred_at : item.entry.created_at} />
    )}
    {item.starts_unread && <UnreadDivider />}
    {item.type === "message" ? (
      <div
        {...ROW}
        className={FOCUS}
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
            handlers={handlers}
          />
        )}
      </div>
    ) : (
      <div
        {...ROW}
        className={FOCUS}
        data-testid="message"
        data-client-id={item.part.client_id}
        data-status={outboxStatus(item.entry)}
        data-direction="outbound"
        data-kind={item.part.kind}
      >
        <OutboxRow
          entry={item.entry}
          part={item.part}
          agentId={agentId}
          continues={item.continues}
          handlers={handlers}
        />
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
        before.item.entry === after.item.entry &&
        before.item.part.client_id === after.item.part.client_id
  return (
    isSamePlace && isSameContent && before.agentId === after.agentId && before.handlers === after.handlers
  )
})
