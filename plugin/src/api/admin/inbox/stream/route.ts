import { inboxModules } from "../../../../workflows/modules"
import { agentRoute } from "../agent-route"
import { AgentStream } from "./agent-stream"
import { attendanceHere } from "./attendance"
import { tailOf } from "./event-tail"

const HEARTBEAT_MS = 15_000
/** A stream outlives the token it was opened with; after this it is ended and has to be allowed anew. */
const MAX_AGE_MS = 60 * 60_000

/**
 * Server-Sent Events of everything this agent may see, resumable by `Last-Event-ID`. While it is open they are
 * there for their colleagues; with `alive=1` for as long as the browser also says so, see `POST /me/alive`; with `listen=1` they are not.
 */
export const GET = agentRoute({}, async (request, response, { agent, visibility }) => {
  const { realtime } = inboxModules(request.scope)
  const tail = tailOf(realtime)
  response.writeHead(200, {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-cache, no-transform",
    Connection: "keep-alive",
    "X-Accel-Buffering": "no",
  })
  const stream = new AgentStream(agent.id, visibility, tail, response)
  stream.write("retry: 1000\n\n")
  const heartbeat = setInterval(() => stream.write(": heartbeat\n\n"), HEARTBEAT_MS)
  const age = setTimeout(() => response.end(), MAX_AGE_MS)
  const unsignal = realtime.onSignal((signal) => stream.hear(signal))
  const untrack = realtime.track({ end: () => response.end() })
  const arrival =
    request.query.listen === "1"
      ? Promise.resolve(() => undefined)
      : attendanceHere().open(agent.id, request.query.alive === "1")
  const stop = () => {
    clearInterval(heartbeat)
    clearTimeout(age)
    untrack()
    unsignal()
    stream.stop()
    void arrival.then((leave) => leave()).catch(() => undefined)
  }
  response.on("close", stop)
  await arrival
  await tail.add(stream, lastEventId(request.headers["last-event-id"]))
  // The connection may have closed while the tail caught up.
  if (response.writableEnded || response.destroyed) stop()
})

function lastEventId(header: string | string[] | undefined): number | null {
  const id = Number(Array.isArray(header) ? header[0] : header)
  return header !== undefined && header !== "" && Number.isSafeInteger(id) && id >= 0 ? id : null
}
