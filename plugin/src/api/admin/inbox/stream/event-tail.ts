import { container as appContainer } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { EventRow } from "../../../../modules/conversation/storage/rows"
import type RealtimeModuleService from "../../../../modules/realtime/service"
import type { StreamEventType, StreamEvents } from "../../../../types/http/stream"
import type { ConversationSubject } from "../../../../types/routing"
import { inboxModules } from "../../../../workflows/modules"
import { presentConversations } from "../../../presenters/conversation"
import { fileLinks } from "../../../presenters/links"
import { presentMessage } from "../../../presenters/message"

/** One event as a stream sends it. */
export interface StreamEvent {
  id: number
  type: StreamEventType
  data: StreamEvents[StreamEventType]
}

/** An event with who may hear of it, and who may see the conversation as it is by now. */
interface TopicalEvent {
  event: StreamEvent
  topics: string[]
  subject: ConversationSubject | undefined
}

/** An open stream: what it may hear, and how it is told. */
export interface Subscriber {
  readonly topics: ReadonlySet<string>
  /** Whether its agent may read a conversation as it is now; left out where the topics say it all. */
  mayRead?(subject: ConversationSubject): boolean
  send(events: StreamEvent[]): void
  /** Sets the id a stream resumes from without telling it anything. */
  mark(id: number): void
}

const PAGE = 500
/** Further back than this a screen is better off loading afresh. */
const MAX_REPLAY = 2_000
/** How long to wait for an id whose transaction is still committing. */
const HOLE_GRACE_MS = 1_000
const HOLE_RETRY_MS = 15
/** A lost ring is noticed after this. */
const POLL_MS = 2_000

const tails = new WeakMap<RealtimeModuleService, EventTail>()

/** The one tail of this process, which agents' and visitors' streams share. */
export function tailOf(realtime: RealtimeModuleService): EventTail {
  const tail = tails.get(realtime) ?? new EventTail(appContainer)
  tails.set(realtime, tail)
  return tail
}

/**
 * Follows the event log for one process and hands each event to the streams that may hear it. Ids are
 * followed without gaps, so a stream that has seen one has seen all before it and can resume from it.
 */
export class EventTail {
  private cursor: number | null = null
  private readonly subscribers = new Set<Subscriber>()
  /** Most events concern few: whoever does not listen costs nothing. */
  private readonly byTopic = new Map<string, Set<Subscriber>>()
  private work: Promise<void> = Promise.resolve()
  private isPumpQueued = false
  private poll?: NodeJS.Timeout
  private stopListening?: () => void

  constructor(private readonly container: MedusaContainer) {}

  /** @param lastEventId what the stream saw last, when it was here before */
  async add(subscriber: Subscriber, lastEventId: number | null): Promise<void> {
    await this.enqueue(async () => {
      await this.catchUp()
      await this.replay(subscriber, lastEventId)
      this.subscribers.add(subscriber)
      this.listenTo(subscriber, subscriber.topics)
      if (this.subscribers.size === 1) this.listen()
    })
  }

  /** Says that a stream's topics are others now. */
  move(subscriber: Subscriber, before: ReadonlySet<string>): void {
    if (!this.subscribers.has(subscriber)) return
    this.unlisten(subscriber, before)
    this.listenTo(subscriber, subscriber.topics)
  }

  private listenTo(subscriber: Subscriber, topics: ReadonlySet<string>): void {
    for (const topic of topics) {
      const listening = this.byTopic.get(topic) ?? new Set()
      this.byTopic.set(topic, listening.add(subscriber))
    }
  }

  private unlisten(subscriber: Subscriber, topics: ReadonlySet<string>): void {
    for (const topic of topics) {
      const listening = this.byTopic.get(topic)
      listening?.delete(subscriber)
      if (listening?.size === 0) this.byTopic.delete(topic)
    }
  }

  remove(subscriber: Subscriber): void {
    if (!this.subscribers.delete(subscriber)) return
    this.unlisten(subscriber, subscriber.topics)
    if (this.subscribers.size) return
    this.stopListening?.()
    clearInterval(this.poll)
    // Nobody reads on: whoever comes next begins at the end of the log.
    this.cursor = null
  }

  private listen(): void {
    this.stopListening = inboxModules(this.container).realtime.onRing(() => this.wake())
    this.poll = setInterval(() => this.wake(), POLL_MS)
    this.poll.unref()
  }

  private wake(): void {
    if (this.isPumpQueued) return
    this.isPumpQueued = true
    void this.enqueue(async () => {
      this.isPumpQueued = false
      await this.catchUp()
    }).catch(() => undefined)
  }

  /** Everything here happens one after the other: that is what keeps order without locks. */
  private enqueue(task: () => Promise<void>): Promise<void> {
    const run = this.work.then(task)
    this.work = run.catch(() => undefined)
    return run
  }

  private async catchUp(): Promise<void> {
    const { conversations } = inboxModules(this.container)
    if (this.cursor === null || !this.subscribers.size) {
      this.cursor = (await conversations.eventBounds()).last
      return
    }
    for (;;) {
      const rows = withoutHoles(await conversations.eventsAfter(this.cursor, PAGE), this.cursor)
      if (rows.isWaiting) await new Promise((resolve) => setTimeout(resolve, HOLE_RETRY_MS))
      if (rows.events.length) {
        this.cursor = rows.events[rows.events.length - 1]!.id
        this.spread(await this.present(rows.events))
      }
      if (!rows.isWaiting && rows.events.length < PAGE) return
    }
  }

  private async replay(subscriber: Subscriber, lastEventId: number | null): Promise<void> {
    const end = this.cursor!
    if (lastEventId !== null && lastEventId !== end) {
      const { first } = await inboxModules(this.container).conversations.eventBounds()
      const isTooOld = lastEventId > end || lastEventId < first - 1 || end - lastEventId > MAX_REPLAY
      if (isTooOld) subscriber.send([{ id: end, type: "reset", data: {} }])
      else await this.replayFrom(subscriber, lastEventId, end)
    }
    subscriber.mark(end)
  }

  private async replayFrom(subscriber: Subscriber, from: number, end: number): Promise<void> {
    for (let cursor = from; cursor < end;) {
      const page = await inboxModules(this.container).conversations.eventsAfter(cursor, PAGE)
      const { events, isWaiting } = withoutHoles(
        page.filter(({ id }) => id <= end),
        cursor
      )
      if (isWaiting) await new Promise((resolve) => setTimeout(resolve, HOLE_RETRY_MS))
      else if (!events.length) return
      if (events.length) {
        deliver(subscriber, await this.present(events))
        cursor = events[events.length - 1]!.id
      }
    }
  }

  /** Rows name what changed; what is sent is how it is now. A thing that changed twice is sent once. */
  private async present(rows: EventRow[]): Promise<TopicalEvent[]> {
    const { conversations } = inboxModules(this.container)
    const latest = [
      ...new Map(rows.map((row) => [`${row.type} ${row.message_id ?? row.conversation_id}`, row])).values(),
    ]
    const messageIds = latest.flatMap(({ message_id }) => message_id ?? [])
    const conversationIds = [...new Set(latest.map(({ conversation_id }) => conversation_id))]
    const [messages, conversationRows] = await Promise.all([
      conversations.messagesByIds(messageIds),
      conversations.conversationsByIds(conversationIds),
    ])
    const links = fileLinks(this.container)
    const messageById = new Map(messages.map((parts) => [parts.message.id, presentMessage(parts, links)]))
    const subjects = new Map(conversationRows.map((row) => [row.id, row]))
    const updated = new Set(
      latest.flatMap(({ type, conversation_id }) => (type === "conversation.updated" ? conversation_id : []))
    )
    const presented = await presentConversations(
      this.container,
      conversationRows.filter(({ id }) => updated.has(id))
    )
    const conversationById = new Map(presented.map((conversation) => [conversation.id, conversation]))
    return latest
      .sort((one, other) => one.id - other.id)
      .flatMap(({ id, type, topics, conversation_id, message_id }): TopicalEvent[] => {
        const message = message_id ? messageById.get(message_id) : undefined
        const conversation = conversationById.get(conversation_id)
        const told = (data: StreamEvent["data"]) => [
          { event: { id, type, data }, topics, subject: subjects.get(conversation_id) },
        ]
        if (message) return told({ conversation_id, message })
        if (type === "conversation.updated" && conversation) return told({ conversation_id, conversation })
        return type === "conversation.removed" ? told({ conversation_id }) : []
      })
  }

  /** Hands events to those who listen to any of their topics. */
  private spread(events: TopicalEvent[]): void {
    const told = new Map<Subscriber, StreamEvent[]>()
    for (const topical of events) {
      const listeners = new Set(topical.topics.flatMap((topic) => [...(this.byTopic.get(topic) ?? [])]))
      for (const subscriber of listeners) {
        const event = asSeenBy(subscriber, topical)
        if (event) told.set(subscriber, [...(told.get(subscriber) ?? []), event])
      }
    }
    for (const [subscriber, own] of told) subscriber.send(own)
  }
}

function deliver(subscriber: Subscriber, events: TopicalEvent[]): void {
  const own = events
    .filter(({ topics }) => topics.some((topic) => subscriber.topics.has(topic)))
    .flatMap((topical) => asSeenBy(subscriber, topical) ?? [])
  if (own.length) subscriber.send(own)
}

/** Somebody whose conversation became another's is told that it is gone, and nothing of what is in it. */
function asSeenBy(subscriber: Subscriber, { event, subject }: TopicalEvent): StreamEvent | null {
  if (!subscriber.mayRead) return event
  if (!subject) return event.type === "conversation.removed" ? event : null
  if (subscriber.mayRead(subject)) return event
  if (event.type !== "conversation.updated") return null
  const { conversation_id } = event.data as StreamEvents["conversation.updated"]
  return { id: event.id, type: "conversation.removed", data: { conversation_id } }
}

/**
 * Cuts a page at the first missing id that may still be committing. An id is taken in the last statement
 * before a commit, so one that stays away belongs to a transaction that failed.
 */
function withoutHoles(rows: EventRow[], cursor: number): { events: EventRow[]; isWaiting: boolean } {
  let expected = cursor + 1
  for (const [index, row] of rows.entries()) {
    const isHole = row.id !== expected && Date.now() - row.created_at.getTime() < HOLE_GRACE_MS
    if (isHole) return { events: rows.slice(0, index), isWaiting: true }
    expected = row.id + 1
  }
  return { events: rows, isWaiting: false }
}
