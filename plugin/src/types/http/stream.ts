import type { AgentDTO } from "./agent"
import type { ConversationDTO, MessageDTO } from "./conversation"
import type { CrmUpdate } from "./crm"
import type { DraftDTO } from "./draft"

/**
 * What `GET /admin/inbox/stream` sends. Each event carries an id; a client that reconnects with it
 * in `Last-Event-ID` gets what it missed. `reset` says that the id is older than what is kept, or that the
 * agent may see other things than before: refetch, `/me` included.
 */
export interface StreamEvents {
  "message.created": { conversation_id: string; message: MessageDTO }
  "message.updated": { conversation_id: string; message: MessageDTO }
  "conversation.updated": { conversation_id: string; conversation: ConversationDTO }
  "conversation.removed": { conversation_id: string }
  /** Somebody is writing just now; without an id, since it is told to those who look and never again. */
  typing: { conversation_id: string; name: string }
  /** A colleague came, went or chose otherwise. Without an id, like `typing`. */
  "presence.updated": { agent: AgentDTO }
  /** Something other than a conversation was added to a contact's timeline. Without an id, like `typing`. */
  "timeline.updated": { customer_id: string }
  /** Something of a contact, or one of their objects, is another now. Without an id, like `typing`. */
  "crm.updated": CrmUpdate
  /** A colleague looks at a conversation, writes in it, or has left it. Without an id; not said again: forget it after 40 s. */
  "viewer.updated": { conversation_id: string; agent: { id: string; name: string }; state: ViewerState }
  /** To the agent whose draft it is, in their other browsers. Without an id. Null: sent or thrown away. */
  "draft.updated": { conversation_id: string; draft: DraftDTO | null }
  reset: Record<string, never>
}

export const VIEWER_STATES = ["viewing", "typing", "left"] as const
export type ViewerState = (typeof VIEWER_STATES)[number]

/** Said on opening, every 20 s while looking, on typing and on leaving. */
export interface ViewingBody {
  state: ViewerState
}

export type StreamEventType = keyof StreamEvents
