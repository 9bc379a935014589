import type { ServerResponse } from "node:http"
import { container as appContainer } from "@medusajs/framework"
import type { Signal } from "../../../../modules/realtime/service"
import type { StreamEventType } from "../../../../types/http/stream"
import type { AgentRecord, ConversationSubject, Visibility } from "../../../../types/routing"
import { isVisible } from "../../../../utils/permission-policy"
import { inboxModules } from "../../../../workflows/modules"
import type { EventTail, StreamEvent, Subscriber } from "./event-tail"

/** A client that lets this much pile up has gone to sleep: it is dropped and resumes when it wakes. */
const MAX_BUFFERED_BYTES = 4 * 1024 * 1024
/** A change of rights that nobody could be told of is noticed after this. */
const LOOK_AGAIN_MS = 60_000

/** What an agent's stream listens to, so that it hears of everything they may read. */
export function topicsFor(visibility: Visibility): Set<string> {
  if (visibility.everything) return new Set(["account.all"])
  const { user_id, department_ids, queue_ids, account_queue } = visibility
  return new Set([
    `agent.${user_id}`,
    ...department_ids.map((id) => `department.${id}`),
    ...queue_ids.map((id) => `queue.${id}`),
    ...(account_queue ? ["account.queue"] : []),
  ])
}

/** One agent's stream: everything they may read, for as long as they may. */
export class AgentStream implements Subscriber {
  topics: ReadonlySet<string>
  private readonly lookAgain: NodeJS.Timeout

  constructor(
    private readonly userId: string,
    private visibility: Visibility,
    private readonly tail: EventTail,
    private readonly response: ServerResponse
  ) {
    this.topics = topicsFor(visibility)
    this.lookAgain = setInterval(() => void this.reauthorise(false).catch(() => undefined), LOOK_AGAIN_MS)
    this.lookAgain.unref()
  }

  mayRead = (subject: ConversationSubject): boolean => isVisible(this.visibility, subject)

  send(events: StreamEvent[]): void {
    this.write(events.map(({ id, type, data }) => `id: ${id}\n${format(type, data)}`).join(""))
  }

  mark(id: number): void {
    this.write(`id: ${id}\n\n`)
  }

  /** What is told to those who look just now. */
  hear(signal: Signal): void {
    if (signal.type === "agents.changed") {
      const { user_ids } = signal.data
      if (user_ids?.includes(this.userId) ?? true) void this.reauthorise(true).catch(() => undefined)
    } else if (this.concerns(signal)) {
      this.write(format(signal.type, signal.data))
    }
  }

  private concerns(signal: Signal): boolean {
    if ("user_id" in signal) return signal.user_id === this.userId
    return !("topics" in signal) || signal.topics.some((topic) => this.topics.has(topic))
  }

  write(text: string): void {
    if (!text || this.response.writableEnded || this.response.destroyed) return
    this.response.write(text)
    ;(this.response as { flush?: () => void }).flush?.()
    if (this.response.writableLength > MAX_BUFFERED_BYTES) this.response.destroy()
  }

  stop(): void {
    clearInterval(this.lookAgain)
    this.tail.remove(this)
  }

  /** @param hasChanged whether something of the agent is known to be different, if not what they may read */
  private async reauthorise(hasChanged: boolean): Promise<void> {
    const { routing } = inboxModules(appContainer)
    const record = await routing.findAgent(this.userId)
    if (!record?.is_active) {
      this.response.end()
      return
    }
    const isOther = this.adopt(record)
    if (isOther || hasChanged) this.write(format("reset", {}))
  }

  private adopt(record: AgentRecord): boolean {
    const next = inboxModules(appContainer).routing.permissions.visibilityOf(record)
    if (JSON.stringify(next) === JSON.stringify(this.visibility)) return false
    const before = this.topics
    this.visibility = next
    this.topics = topicsFor(next)
    this.tail.move(this, before)
    return true
  }
}

/** What goes to many streams is the same object for all of them, and written out once. */
const written = new WeakMap<object, string>()

function format(type: StreamEventType, data: object): string {
  const text = written.get(data) ?? `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`
  written.set(data, text)
  return text
}
