import type { ConversationDTO, MessageAuthorDTO, MessageDirection, MessageKind } from "./conversation"

/** A message that was found. */
export interface MessageHitDTO {
  message: {
    id: string
    conversation_id: string
    sequence: number
    direction: MessageDirection
    kind: MessageKind
    author: MessageAuthorDTO
    occurred_at: string
  }
  /** The text around what was found, in full words. */
  excerpt: string
  /** Where in the excerpt it is: from, to (exclusive), in UTF-16 units. */
  highlights: [number, number][]
  conversation: ConversationDTO
}

/** Newest first. */
export interface SearchResponse {
  /** By contact, number or conversation number; with the first page only, ten at most. */
  conversations: ConversationDTO[]
  messages: MessageHitDTO[]
  next_cursor: string | null
}
