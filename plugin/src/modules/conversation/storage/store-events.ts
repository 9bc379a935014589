import type { ChannelNewsEvent, ContactEvent, MessageEvent, MessageUpdateEvent } from "../../../types/channel"
import type { MessageStatus } from "../../../types/http/conversation"
import {
  applyContactChanges,
  findOrCreateIdentities,
  updateIdentities,
  type IdentityBook,
} from "./identities"
import { identityNews } from "./identity-news"
import { historyConversations, openConversations, saveConversations } from "./conversations"
import { adoptEchoes } from "./echoes"
import { appendEventsOf, eventsOfContacts, topicsOf, type NewEvent } from "./events"
import { fillPlaceholders, insertMessages, knownMessages, type InsertedMessage } from "./inbound-messages"
import { keyOf, type Incoming, type IncomingEvent, type Placed } from "./incoming"
import { takePendingUpdates } from "./pending-updates"
import { applyUpdates, type UpdateResult } from "./updates"
import type { Executor } from "../../../utils/database"
import type { DeliveryRow } from "./rows"

/** What happened, by id: the material of follow-up jobs and of events for third parties. */
export interface StoreResult {
  messages: { id: string; conversation_id: string }[]
  created_conversations: string[]
  statuses: { id: string; conversation_id: string; status: MessageStatus }[]
  unresolved_identities: string[]
  /** Conversations the chatbot has something to do in. */
  bot_conversations: string[]
  /** Conversations with people to which something was said and that nobody has, or whose team may be closed. */
  team_conversations: { id: string; channel_id: string; department_id: string | null; is_waiting: boolean }[]
  /** Attachments whose bytes are to be fetched. */
  attachments: string[]
  /** Channels that were told of anything. */
  channel_ids: string[]
  /** What is to be asked of a platform again. */
  channel_news: { channel_id: string; about: ChannelNewsEvent["about"] }[]
}

const isMessage = (incoming: IncomingEvent): incoming is Incoming<MessageEvent> =>
  incoming.event.type === "message"
const isContact = (incoming: IncomingEvent): incoming is Incoming<ContactEvent> =>
  incoming.event.type === "contact"
const isNews = (incoming: IncomingEvent): incoming is Incoming<ChannelNewsEvent> =>
  incoming.event.type === "channel"
const isUpdate = (incoming: IncomingEvent): incoming is Incoming<MessageUpdateEvent> =>
  !isMessage(incoming) && !isContact(incoming) && !isNews(incoming)

/**
 * Puts everything these deliveries say into its place, in the caller's transaction: each message exactly
 * once, statuses forward only, in the order of the platform's time and then of arrival.
 */
export async function storeEvents(
  executor: Executor,
  deliveries: Pick<DeliveryRow, "id" | "state">[],
  todo: IncomingEvent[]
): Promise<StoreResult> {
  const arrivals = unique(todo.filter(isMessage)).sort(
    (one, other) => one.event.occurred_at.getTime() - other.event.occurred_at.getTime()
  )
  const { known, awaited } = await knownMessages(executor, arrivals)
  const fresh = arrivals.filter((arrival) => !known.has(keyOf(arrival)))
  // First, so that whoever writes from a new address right after changing it is found under it.
  const movers = await applyContactChanges(
    executor,
    todo.filter(isContact).map(({ channel_id, event }) => ({ channel_id, ...event }))
  )
  const book = await findOrCreateIdentities(
    executor,
    fresh.map(({ channel_id, event }) => ({ channel_id, contact: event.contact })),
    movers.book
  )
  const placed = await place(executor, fresh, book)
  const filled = await fillPlaceholders(executor, arrivals, known)
  const pending = await takePendingUpdates(
    executor,
    fresh.filter((arrival) => awaited.has(keyOf(arrival)))
  )
  const updates = await applyUpdates(executor, [...todo.filter(isUpdate), ...pending])
  await appendEventsOf(
    executor,
    deliveries.map(({ id }) => id),
    [...eventsOf(placed, updates), ...(await eventsOfContacts(executor, movers.wishes))]
  )
  // A delivery that lost its worker after the commit is told of again in full.
  const again = new Set(deliveries.filter(({ state }) => state === "stored").map(({ id }) => id))
  const retold = arrivals
    .filter(({ delivery_id, event }) => again.has(delivery_id) && isReceived(event))
    .flatMap((arrival) => known.get(keyOf(arrival)) ?? [])
  const received = placed.messages.filter(({ arrival }) => isReceived(arrival.event))
  return {
    messages: [
      ...received.map(({ message }) => ({ id: message.id, conversation_id: message.conversation_id })),
      ...retold,
    ],
    created_conversations: placed.conversations.filter(({ isNew }) => isNew).map(({ row }) => row.id),
    statuses: updates.statuses,
    unresolved_identities: [
      ...new Set(
        placed.conversations.filter(({ row }) => !row.customer_id).map(({ row }) => row.identity_id)
      ),
    ],
    bot_conversations: placed.conversations
      .filter(({ row }) => row.status === "bot" && row.bot_due_at !== null)
      .map(({ row }) => row.id),
    team_conversations: placed.conversations
      .filter(({ row, isTouched }) => isTouched && row.status === "open")
      .map(({ row: { id, channel_id, department_id, assignee_id } }) => ({
        id,
        channel_id,
        department_id,
        is_waiting: assignee_id === null,
      })),
    attachments: [...placed.messages.flatMap(({ attachment_ids }) => attachment_ids), ...filled],
    channel_ids: [...new Set(todo.map(({ channel_id }) => channel_id))],
    channel_news: todo.filter(isNews).map(({ channel_id, event }) => ({ channel_id, about: event.about })),
  }
}

/** Whether somebody wrote to us just now, as against an echo, history or a line about the contact. */
const isReceived = (event: MessageEvent) =>
  event.direction === "inbound" && !event.is_history && event.kind !== "activity"

function eventsOf(placed: PlacedBatch, updates: UpdateResult): NewEvent[] {
  return [
    ...placed.messages
      .filter(({ arrival }) => !arrival.event.is_history)
      .map(({ message, conversation }): NewEvent => ({
        type: "message.created",
        conversation_id: conversation.id,
        message_id: message.id,
        topics: topicsOf(conversation),
      })),
    ...placed.adopted.events,
    ...updates.events,
    ...placed.conversations
      .filter(({ isTouched }) => isTouched)
      .map(({ row }): NewEvent => ({
        type: "conversation.updated",
        conversation_id: row.id,
        message_id: null,
        topics: topicsOf(row),
      })),
  ]
}

function unique(arrivals: Incoming<MessageEvent>[]): Incoming<MessageEvent>[] {
  return [...new Map([...arrivals].reverse().map((arrival) => [keyOf(arrival), arrival])).values()].reverse()
}

type PlacedBatch = Awaited<ReturnType<typeof place>>

async function place(executor: Executor, fresh: Incoming<MessageEvent>[], book: IdentityBook) {
  const all: Placed[] = fresh.map((arrival) => ({
    arrival,
    identity: book.find(arrival.channel_id, arrival.event.contact)!,
  }))
  const isHistory = ({ arrival }: Placed) => arrival.event.is_history === true
  const [past, live] = [all.filter(isHistory), all.filter((placed) => !isHistory(placed))]
  const adopted = await adoptEchoes(executor, live)
  const todo = live.filter(({ arrival }) => !adopted.external_ids.has(keyOf(arrival)))
  const identitiesOf = (placed: Placed[]) => placed.map(({ identity }) => identity)
  const open = await openConversations(executor, todo)
  const closed = await historyConversations(executor, identitiesOf(past))
  await updateIdentities(executor, identityNews([...past, ...todo], book))
  const messages: InsertedMessage[] = [
    ...(await insertMessages(executor, past, closed)),
    ...(await insertMessages(executor, todo, open)),
  ]
  await saveConversations(executor, [...open.values(), ...closed.values()])
  return { messages, adopted, conversations: [...open.values()] }
}
