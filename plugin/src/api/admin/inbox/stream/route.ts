import type { StreamEventType } from "../../../../types/http/stream"
import { inboxModules } from "../../../../workflows/modules"
import { handle } from "../../../handle"
import { currentAgent } from "../agent"
import { tailOf, type StreamEvent, type Subscriber } from "./event-tail"

const HEARTBEAT_MS = 15_000
/** A stream outlives the token it was opened with; after this it is ended and has to be allowed anew. */
const MAX_AGE_MS = 60 * 60_000
/** A client that lets this much pile up has gone to sleep: it is dropped and resumes when it wakes. */
const MAX_BUFFERED_BYTES = 4 * 1024 * 1024

/** Server-Sent Events of everything this agent may see, resumable by `Last-Event-ID`. */
export const GET = handle(async (request, response) => {
  await currentAgent(request)
  const { realtime } = inboxModules(request.scope)
  const tail = tailOf(realtime)
  response.writeHead(200, {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-cache, no-transform",
    Connection: "keep-alive",
    "X-Accel-Buffering": "no",
  })
  const write = (text: string) => {
    if (response.writableEnded) return
    response.write(text)
    ;(response as { flush?: () => void }).flush?.()
    if (response.writableLength > MAX_BUFFERED_BYTES) response.destroy()
  }
  const subscriber: Subscriber = {
    topics: new Set(["account.all"]),
    send: (events) => write(events.map(format).join("")),
    mark: (id) => write(`id: ${id}\n\n`),
  }
  write("retry: 1000\n\n")
  const heartbeat = setInterval(() => write(": heartbeat\n\n"), HEARTBEAT_MS)
  const age = setTimeout(() => response.end(), MAX_AGE_MS)
  const unsignal = realtime.onSignal(({ type, topics, data }) => {
    if (topics.some((topic) => subscriber.topics.has(topic))) write(formatEvent(type, data))
  })
  const untrack = realtime.track({ end: () => response.end() })
  response.on("close", () => {
    clearInterval(heartbeat)
    clearTimeout(age)
    untrack()
    unsignal()
    tail.remove(subscriber)
  })
  await tail.add(subscriber, lastEventId(request.headers["last-event-id"]))
  // The connection may have closed while the tail caught up.
  if (response.writableEnded || response.destroyed) tail.remove(subscriber)
})

function lastEventId(header: string | string[] | undefined): number | null {
  const id = Number(Array.isArray(header) ? header[0] : header)
  return header !== undefined && header !== "" && Number.isSafeInteger(id) && id >= 0 ? id : null
}

function format({ id, type, data }: StreamEvent): string {
  return `id: ${id}\n${formatEvent(type, data)}`
}

const formatEvent = (type: StreamEventType, data: unknown) =>
  `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`
