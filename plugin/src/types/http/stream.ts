import type { ConversationDTO, MessageDTO } from "./conversation"

/**
 * What `GET /admin/inbox/stream` sends. Each event carries an id; a client that reconnects with it
 * in `Last-Event-ID` gets what it missed. `reset` says the id is older than what is kept: refetch.
 */
export interface StreamEvents {
  "message.created": { conversation_id: string; message: MessageDTO }
  "message.updated": { conversation_id: string; message: MessageDTO }
  "conversation.updated": { conversation_id: string; conversation: ConversationDTO }
  "conversation.removed": { conversation_id: string }
  /** Somebody is writing just now; without an id, since it is told to those who look and never again. */
  typing: { conversation_id: string; name: string }
  reset: Record<string, never>
}

export type StreamEventType = keyof StreamEvents
