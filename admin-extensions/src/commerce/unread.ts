import type { StreamEvent } from "../shared/stream/events"
import type { UnreadResponse } from "../shared/types"

/** What is unread after something was told; the same object where it changes nothing. */
export function applyUnread(unread: UnreadResponse, event: StreamEvent): UnreadResponse {
  if (event.type === "conversation.removed") {
    return without(unread, event.data.conversation_id)
  }
  if (event.type !== "conversation.updated") {
    return unread
  }
  const { id, assignee, status, unread_count } = event.data.conversation
  const isWaiting = assignee?.id === unread.user_id && status !== "closed" && unread_count > 0
  if (!isWaiting) {
    return without(unread, id)
  }
  const { conversation_ids } = unread
  return conversation_ids.includes(id) ? unread : { ...unread, conversation_ids: [...conversation_ids, id] }
}

function without(unread: UnreadResponse, id: string): UnreadResponse {
  const conversation_ids = unread.conversation_ids.filter((known) => known !== id)
  return conversation_ids.length === unread.conversation_ids.length ? unread : { ...unread, conversation_ids }
}
