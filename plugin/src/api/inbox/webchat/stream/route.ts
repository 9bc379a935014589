import { container as appContainer } from "@medusajs/framework"
import { inboxModules } from "../../../../workflows/modules"
import { tailOf } from "../../../admin/inbox/stream/event-tail"
import { handle } from "../../../handle"
import { visitorOf } from "../access"
import { addressOf } from "../rate-limit"
import { openStreams } from "./open-streams"
import { VisitorStream } from "./visitor-stream"
import { WaitingVisitors } from "./waiting-visitors"

const HEARTBEAT_MS = 15_000
/** A stream outlives the token it was opened with; after this it is ended and has to be allowed anew. */
const MAX_AGE_MS = 60 * 60_000

/** Of this process. */
let waitingVisitors: WaitingVisitors | undefined

/** Server-Sent Events of the visitor's own conversations, resumable by `Last-Event-ID`. */
export const GET = handle(async (request, response) => {
  const visitor = await visitorOf(request, response)
  const leave = openStreams.enter(response, visitor.token.visitor_id, addressOf(request))
  const { realtime } = inboxModules(appContainer)
  response.writeHead(200, {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-cache, no-transform",
    Connection: "keep-alive",
    "X-Accel-Buffering": "no",
  })
  waitingVisitors ??= new WaitingVisitors(appContainer)
  const stream = new VisitorStream(appContainer, visitor, tailOf(realtime), waitingVisitors, response)
  stream.write("retry: 1000\n\n")
  const heartbeat = setInterval(() => stream.write(": heartbeat\n\n"), HEARTBEAT_MS)
  const age = setTimeout(() => response.end(), MAX_AGE_MS)
  const untrack = realtime.track({ end: () => response.end() })
  response.on("close", () => {
    clearInterval(heartbeat)
    clearTimeout(age)
    untrack()
    leave()
    stream.stop()
  })
  await stream.start(request.headers["last-event-id"])
})
