import type { MessageStatus } from "../http/conversation"

/**
 * Events on Medusa's bus, for third parties. They carry ids only and are told at least once, after the
 * change is durable; the plugin's own work never depends on them.
 */
export const INBOX_EVENTS = {
  conversationCreated: "inbox.conversation.created",
  conversationAssigned: "inbox.conversation.assigned",
  conversationTransferred: "inbox.conversation.transferred",
  conversationClosed: "inbox.conversation.closed",
  conversationResumed: "inbox.conversation.resumed",
  windowExpired: "inbox.conversation.window_expired",
  messageReceived: "inbox.message.received",
  messageQueued: "inbox.message.queued",
  messageSent: "inbox.message.sent",
  messageDelivered: "inbox.message.delivered",
  messageRead: "inbox.message.read",
  messageFailed: "inbox.message.failed",
  contactResolved: "inbox.contact.resolved",
  dealCreated: "crm.deal.created",
  dealStageChanged: "crm.deal.stage_changed",
  taskCreated: "crm.task.created",
  taskCompleted: "crm.task.completed",
  companyCreated: "crm.company.created",
} as const

export type InboxEventName = (typeof INBOX_EVENTS)[keyof typeof INBOX_EVENTS]

/** `id` is the conversation's, the message's, the contact identity's, the deal's …, as the name says. */
export interface InboxEvent {
  name: InboxEventName
  data: { id: string; conversation_id?: string; customer_id?: string }
}

const BY_STATUS: Partial<Record<MessageStatus, InboxEventName>> = {
  sent: INBOX_EVENTS.messageSent,
  delivered: INBOX_EVENTS.messageDelivered,
  read: INBOX_EVENTS.messageRead,
  failed: INBOX_EVENTS.messageFailed,
}

/** The event that tells of a message's new status, if that status has one. */
export function statusEvent(change: {
  id: string
  conversation_id: string
  status: MessageStatus
}): InboxEvent[] {
  const name = BY_STATUS[change.status]
  return name ? [{ name, data: { id: change.id, conversation_id: change.conversation_id } }] : []
}
