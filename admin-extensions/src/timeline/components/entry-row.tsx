import type { ReactNode } from "react"
import type { TimelineEntryDTO } from "../../shared/types"
import { ConversationEntry } from "./entries/conversation-entry"
import { NoteEntry } from "./entries/note-entry"
import { OrderEntry } from "./entries/order-entry"
import { OtherEntry } from "./entries/other-entry"
import { EntryIcon } from "./entry-icon"

/** What can be done with the entries of a timeline. */
export interface EntryHandlers {
  onDeleteNote: (entry: TimelineEntryDTO) => void
  /** Opens a conversation in place, or puts it away. */
  onToggle: (conversationId: string, occurredAt: string) => void
}

interface EntryRowProps {
  customerId: string
  entry: TimelineEntryDTO
  /** Whether its conversation is read in place. */
  isOpen: boolean
  agentId: string
  handlers: EntryHandlers
}

export const EntryRow = ({ customerId, entry, isOpen, agentId, handlers }: EntryRowProps) => (
  <article
    data-testid="entry"
    data-kind={entry.kind}
    data-entry-id={entry.id}
    className="flex gap-x-3 px-6 py-3"
  >
    <EntryIcon entry={entry} />
    <div className="min-w-0 flex-1 pt-0.5">{bodyOf({ customerId, entry, isOpen, agentId, handlers })}</div>
  </article>
)

function bodyOf({ customerId, entry, isOpen, agentId, handlers }: EntryRowProps): ReactNode {
  switch (entry.kind) {
    case "conversation":
      return (
        <ConversationEntry
          entry={entry}
          data={entry.data}
          isOpen={isOpen}
          agentId={agentId}
          onToggle={() => handlers.onToggle(entry.data.conversation_id, entry.occurred_at)}
        />
      )
    case "note":
      return (
        <NoteEntry
          customerId={customerId}
          entry={entry}
          data={entry.data}
          agentId={agentId}
          onDelete={() => handlers.onDeleteNote(entry)}
        />
      )
    case "order":
      return <OrderEntry entry={entry} data={entry.data} />
    default:
      return <OtherEntry entry={entry} />
  }
}
