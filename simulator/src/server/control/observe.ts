import type { Router } from "express"
import type { Simulator } from "../../simulator.js"
import { clockState } from "./behaviour.js"
import { Input } from "./input.js"
import { withoutSecrets } from "./numbers.js"

const HEARTBEAT_MS = 15_000

/** What the platform knows, what it accepted, and what happens as it happens. */
export function observeRoutes(router: Router, simulator: Simulator): void {
  router.get("/state", (_request, response) => {
    const { numbers, contacts, chats } = simulator.state
    response.json({
      clock: clockState(simulator),
      numbers: [...numbers.values()].map(withoutSecrets),
      contacts: [...contacts.values()],
      chats: [...chats.values()],
      faults: simulator.faults.list(),
      settings: simulator.settings,
    })
  })

  router.get("/sent", (request, response) => {
    const wanted = request.query.phone_number_id
    const sent = simulator.state.sent.filter(
      (message) => wanted === undefined || message.phone_number_id === wanted
    )
    response.json({ sent })
  })

  router.post("/reset", (request, response) => {
    const input = new Input(request.body ?? {}).only("keep_numbers")
    simulator.reset(input.boolean("keep_numbers", false))
    response.json({ reset: true })
  })

  router.get("/events", (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" })
    response.write("retry: 1000\n\n")
    const unsubscribe = simulator.events.subscribe(({ type, data }) => {
      response.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`)
    })
    const heartbeat = setInterval(() => response.write(": still here\n\n"), HEARTBEAT_MS)
    response.on("close", () => {
      clearInterval(heartbeat)
      unsubscribe()
    })
  })
}
