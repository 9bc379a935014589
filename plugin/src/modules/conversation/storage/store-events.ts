import type { InboundMessageEvent, ReactionEvent } from "../../../types/channel"
import type { MessageStatus } from "../../../types/http/conversation"
import { findOrCreateIdentities, updateIdentities, type IdentityBook } from "./identities"
import { identityNews } from "./identity-news"
import { openConversations, saveConversations } from "./conversations"
import { markStored } from "./deliveries"
import { appendEvents, topicsOf, type NewEvent } from "./events"
import { insertMessages, knownMessages } from "./inbound-messages"
import { keyOf, type Incoming, type IncomingEvent, type Placed } from "./incoming"
import { takePendingUpdates } from "./pending-updates"
import { applyUpdates, type Update } from "./updates"
import type { Executor } from "./database"
import type { DeliveryRow } from "./rows"

/** What happened, by id: the material of follow-up jobs and of events for third parties. */
export interface StoreResult {
  messages: { id: string; conversation_id: string }[]
  created_conversations: string[]
  statuses: { id: string; conversation_id: string; status: MessageStatus }[]
  unresolved_identities: string[]
}

const isMessage = (incoming: IncomingEvent): incoming is Incoming<InboundMessageEvent> =>
  incoming.event.type === "message"
const hasContact = (incoming: IncomingEvent): incoming is Incoming<InboundMessageEvent | ReactionEvent> =>
  incoming.event.type === "message" || incoming.event.type === "reaction"

/**
 * Puts everything these deliveries say into its place, in the caller's transaction: each message exactly
 * once, statuses forward only, in the order of the platform's time and then of arrival.
 */
export async function storeEvents(
  executor: Executor,
  deliveries: Pick<DeliveryRow, "id" | "state">[],
  todo: IncomingEvent[]
): Promise<StoreResult> {
  await markStored(
    executor,
    deliveries.map(({ id }) => id)
  )
  const book = await findOrCreateIdentities(
    executor,
    todo.filter(hasContact).map(({ channel_id, event }) => ({ channel_id, contact: event.contact }))
  )
  const arrivals = unique(todo.filter(isMessage)).sort(
    (one, other) => one.event.occurred_at.getTime() - other.event.occurred_at.getTime()
  )
  const known = await knownMessages(executor, arrivals)
  const fresh = arrivals.filter((arrival) => !known.has(keyOf(arrival)))
  const placed = await place(executor, fresh, book)
  const pending = await takePendingUpdates(executor, fresh)
  const updates = await applyUpdates(executor, [...updatesOf(todo, book), ...pending])
  const conversations = placed.conversations.filter(({ isTouched }) => isTouched).map(({ row }) => row)
  await appendEvents(executor, [
    ...placed.messages.map(({ message, conversation }): NewEvent => ({
      type: "message.created",
      conversation_id: conversation.id,
      message_id: message.id,
      topics: topicsOf(conversation),
    })),
    ...updates.events,
    ...conversations.map((conversation): NewEvent => ({
      type: "conversation.updated",
      conversation_id: conversation.id,
      message_id: null,
      topics: topicsOf(conversation),
    })),
  ])
  // A delivery that lost its worker after the commit is told of again in full.
  const again = new Set(deliveries.filter(({ state }) => state === "stored").map(({ id }) => id))
  const retold = arrivals
    .filter(({ delivery_id }) => again.has(delivery_id))
    .flatMap((arrival) => known.get(keyOf(arrival)) ?? [])
  return {
    messages: [
      ...placed.messages.map(({ message }) => ({ id: message.id, conversation_id: message.conversation_id })),
      ...retold,
    ],
    created_conversations: placed.conversations.filter(({ isNew }) => isNew).map(({ row }) => row.id),
    statuses: updates.statuses,
    unresolved_identities: [
      ...new Set(
        placed.conversations.filter(({ row }) => !row.customer_id).map(({ row }) => row.identity_id)
      ),
    ],
  }
}

function unique(arrivals: Incoming<InboundMessageEvent>[]): Incoming<InboundMessageEvent>[] {
  return [...new Map([...arrivals].reverse().map((arrival) => [keyOf(arrival), arrival])).values()].reverse()
}

async function place(executor: Executor, fresh: Incoming<InboundMessageEvent>[], book: IdentityBook) {
  const placed: Placed[] = fresh.map((arrival) => ({
    arrival,
    identity: book.find(arrival.channel_id, arrival.event.contact)!,
  }))
  const conversations = await openConversations(
    executor,
    placed.map(({ identity }) => identity)
  )
  await updateIdentities(executor, identityNews(placed, book))
  const messages = await insertMessages(executor, placed, conversations)
  await saveConversations(executor, [...conversations.values()])
  return { messages, conversations: [...conversations.values()] }
}

function updatesOf(todo: IncomingEvent[], book: IdentityBook): Update[] {
  return todo.flatMap(({ channel_id, event }): Update[] => {
    if (event.type === "message") return []
    const identity = event.type === "reaction" ? book.find(channel_id, event.contact) : undefined
    return [{ channel_id, event, author: identity && { id: identity.id, identity } }]
  })
}
