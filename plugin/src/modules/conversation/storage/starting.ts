import type { ContactProfile } from "../../../types/channel"
import { query, type Executor } from "../../../utils/database"
import { InboxError } from "../../../utils/inbox-error"
import { insertConversation } from "./conversations"
import { appendEvents } from "./events"
import { findOrCreateIdentities } from "./identities"
import { assertMarketing, findByClientId, placeMessages, type NewOutboundMessage } from "./queue-message"
import type { ConversationRow } from "./rows"
import { hasWindow, type WindowNeed } from "./windows"

export interface Start {
  channel_id: string
  contact: ContactProfile
  department_id: string | null
  message: Pick<NewOutboundMessage, "client_id" | "parts" | "time_resolution"> & {
    author: { type: "agent"; id: string; name: string }
    /** Null for templates. */
    window: WindowNeed | null
    /** Refused to those who want none. */
    is_marketing: boolean
  }
}

export interface Started {
  conversation_id: string
  message_id: string
  identity_id: string
  customer_id: string | null
  is_new: boolean
  resumes: boolean
}

/**
 * Begins a conversation with somebody with whom none is open: one of several who try at once succeeds. The same
 * `client_id` again answers the conversation it began.
 * @throws InboxError `conversation_already_open` `{ conversation_id }`, `contact_opted_out`, `window_closed`
 */
export async function startConversation(executor: Executor, start: Start): Promise<Started> {
  const { channel_id, contact, department_id, message } = start
  // Locks the identity, as storing what it writes does: either comes first, and the other finds its conversation.
  const book = await findOrCreateIdentities(executor, [{ channel_id, contact }])
  const identity = book.find(channel_id, contact)!
  const about = { identity_id: identity.id, customer_id: identity.customer_id }
  const open = await openConversationOf(executor, identity.id)
  if (open) {
    const earlier = await findByClientId(executor, open.id, message.client_id)
    if (!earlier) {
      throw new InboxError("conversation_already_open", "A conversation with this contact is open already", {
        conversation_id: open.id,
      })
    }
    return { ...about, conversation_id: open.id, message_id: earlier, is_new: false, resumes: false }
  }
  if (message.is_marketing) await assertMarketing(executor, identity.id)
  if (message.window && !(await hasWindow(executor, identity.id, message.window))) {
    throw new InboxError(
      "window_closed",
      "The service window of this contact is closed: begin with a template"
    )
  }
  const conversation = await insertConversation(executor, identity, {
    assignee_id: message.author.id,
    department_id,
  })
  const { messages, events, resumes } = await placeMessages(executor, conversation, message)
  await appendEvents(executor, events)
  const { id: message_id } = messages[0]!
  return { ...about, conversation_id: conversation.id, message_id, is_new: true, resumes }
}

/** Index: IDX_inbox_conversation_open_identity. */
export async function openConversationOf(
  executor: Executor,
  identityId: string
): Promise<ConversationRow | null> {
  const [row] = await query<ConversationRow>(
    executor,
    `SELECT * FROM inbox_conversation WHERE identity_id = ? AND status <> 'closed' AND deleted_at IS NULL`,
    [identityId]
  )
  return row ?? null
}
