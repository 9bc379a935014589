import type { ServerResponse } from "node:http"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { WebchatStreamEvents, WebchatStreamEventType } from "../../../../types/http/webchat"
import { inboxModules } from "../../../../workflows/modules"
import type { EventTail, StreamEvent, Subscriber } from "../../../admin/inbox/stream/event-tail"
import type { Visitor } from "../access"
import { presentVisitorConversation, presentVisitorMessage, publicName } from "../presenters"
import { identityIdsOf } from "../visitor-identities"
import type { WaitingVisitors } from "./waiting-visitors"

/** A page that lets this much pile up has gone to sleep: it is dropped and resumes when it wakes. */
const MAX_BUFFERED_BYTES = 1024 * 1024

type VisitorEvent = {
  [Type in WebchatStreamEventType]: { type: Type; data: WebchatStreamEvents[Type] }
}[WebchatStreamEventType]

/** One visitor's stream: what the log and the signals say of their conversations, in the visitor's words. */
export class VisitorStream implements Subscriber {
  readonly topics = new Set<string>()
  private isStopped = false
  private readonly cleanups: (() => void)[] = []

  constructor(
    private readonly container: MedusaContainer,
    private readonly visitor: Visitor,
    private readonly tail: EventTail,
    private readonly waitingVisitors: WaitingVisitors,
    private readonly response: ServerResponse
  ) {}

  /** @param lastEventId what the page saw last, when it was here before */
  async start(lastEventId: string | string[] | undefined): Promise<void> {
    const { conversations, realtime } = inboxModules(this.container)
    const from = readEventId(lastEventId) ?? (await conversations.eventBounds()).last
    this.cleanups.push(
      realtime.onSignal((signal) => {
        if (signal.type !== "typing") return
        const isOwn = signal.topics.some((topic) => this.topics.has(topic))
        if (isOwn) this.tell({ type: signal.type, data: { name: publicName(signal.data.name) } })
      })
    )
    if (await this.findTopics()) return this.follow(from)
    this.mark(from)
    this.waitForFirstMessage(from)
  }

  stop(): void {
    this.isStopped = true
    for (const cleanup of this.cleanups) cleanup()
    this.tail.remove(this)
  }

  write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return
    this.response.write(text)
    ;(this.response as { flush?: () => void }).flush?.()
    if (this.response.writableLength > MAX_BUFFERED_BYTES) this.response.destroy()
  }

  send(events: StreamEvent[]): void {
    this.write(events.map(({ id, ...event }) => `id: ${id}\n${format(present(event))}`).join(""))
  }

  mark(id: number): void {
    this.write(`id: ${id}\n\n`)
  }

  private tell(event: VisitorEvent): void {
    this.write(format(event))
  }

  private async follow(from: number): Promise<void> {
    await this.tail.add(this, from)
    // The page may have gone while the tail caught up.
    if (this.isStopped) this.tail.remove(this)
  }

  private async findTopics(): Promise<boolean> {
    for (const id of await identityIdsOf(this.container, this.visitor)) this.topics.add(`contact.${id}`)
    return this.topics.size > 0
  }

  /** Nobody is told of a visitor who has not written; once they have, everything since `from` is theirs. */
  private waitForFirstMessage(from: number): void {
    const giveUp = this.waitingVisitors.add(this.visitor, () => {
      this.findTopics()
        .then(() => this.follow(from))
        .catch(() => this.response.destroy())
    })
    this.cleanups.push(giveUp)
    if (this.isStopped) giveUp()
  }
}

/** What an event of the log says to the visitor; null for what is none of their business. */
function present({ type, data }: Omit<StreamEvent, "id">): VisitorEvent | null {
  if (type === "reset") return { type, data: {} }
  if ("message" in data && (type === "message.created" || type === "message.updated")) {
    const message = presentVisitorMessage(data.message)
    return message && { type, data: { message } }
  }
  if ("conversation" in data) {
    return {
      type: "conversation.updated",
      data: { conversation: presentVisitorConversation(data.conversation) },
    }
  }
  return null
}

const format = (event: VisitorEvent | null) =>
  event ? `event: ${event.type}\ndata: ${JSON.stringify(event.data)}\n\n` : "\n"

function readEventId(header: string | string[] | undefined): number | null {
  const id = Number(Array.isArray(header) ? header[0] : header)
  return header !== undefined && header !== "" && Number.isSafeInteger(id) && id >= 0 ? id : null
}
