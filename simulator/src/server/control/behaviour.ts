import type { Router } from "express"
import { FAULT_KINDS, type Fault, type FaultKind, type FaultPlace } from "../../faults.js"
import type { Settings } from "../../settings.js"
import type { Simulator } from "../../simulator.js"
import { isKnownCode } from "../../whatsapp/graph-error.js"
import { Input, invalid } from "./input.js"
import { findNumber } from "./numbers.js"

/** Faults, the clock and the settings: how the platform behaves from now on. */
export function behaviourRoutes(router: Router, simulator: Simulator): void {
  router
    .route("/faults")
    .get((_request, response) => void response.json({ faults: simulator.faults.list() }))
    .post((request, response) => {
      const fault = simulator.faults.add(readFault(simulator, new Input(request.body)))
      response.status(201).json({ fault })
    })
    .delete((_request, response) => {
      simulator.faults.clear()
      response.json({ faults: [] })
    })

  router.post("/clock", (request, response) => {
    const input = new Input(request.body).only("advance_ms", "advance_hours", "reset")
    if (Object.keys(input.body).length !== 1) {
      throw invalid("give exactly one of advance_ms, advance_hours, reset")
    }
    if (input.has("reset")) {
      simulator.clock.reset()
    } else if (input.has("advance_hours")) {
      simulator.clock.advance(input.number("advance_hours") * 3_600_000)
    } else {
      simulator.clock.advance(input.number("advance_ms"))
    }
    const clock = clockState(simulator)
    simulator.events.publish("clock", clock)
    response.json({ clock })
  })

  router.get("/settings", (_request, response) => void response.json({ settings: simulator.settings }))

  router.post("/settings", (request, response) => {
    simulator.settings = readSettings(new Input(request.body), simulator.settings)
    simulator.batcher.flushAll()
    simulator.events.publish("settings", simulator.settings)
    response.json({ settings: simulator.settings })
  })
}

export function clockState(simulator: Simulator) {
  return { now: new Date(simulator.clock.now()).toISOString(), offset_ms: simulator.clock.offset }
}

function readFault(simulator: Simulator, input: Input): Omit<Fault, "id"> {
  input.only("phone_number_id", "waba_id", "on", "kind", "count", "code", "http_status", "delay_ms", "copies")
  const places = Object.keys(FAULT_KINDS) as FaultPlace[]
  const on = input.oneOf("on", places, input.body.kind === "duplicate_delivery" ? "webhook" : "send")
  const kinds: readonly FaultKind[] = FAULT_KINDS[on]
  const kind = input.oneOf("kind", kinds)
  const phone_number_id = readAddressee(simulator, input, on)
  const code = input.has("code") ? input.number("code", { min: 0, whole: true }) : null
  if (code !== null && !isKnownCode(code)) {
    throw input.wrong("code", "a Graph error code")
  }
  return {
    phone_number_id,
    on,
    kind,
    count: input.whole("count", 1, { min: 1 }),
    code,
    http_status: input.has("http_status")
      ? input.number("http_status", { min: 400, max: 599, whole: true })
      : null,
    delay_ms: input.whole("delay_ms", 0),
    copies: input.whole("copies", 2, { min: 1, max: 100 }),
  }
}

/** Whose calls go wrong: a number's, or on the Graph API those for a business account; null for anybody's. */
function readAddressee(simulator: Simulator, input: Input, on: FaultPlace): string | null {
  if (on === "graph" && input.has("waba_id")) {
    return input.string("waba_id")
  }
  const phone_number_id = input.optionalString("phone_number_id")
  if (phone_number_id !== null) {
    findNumber(simulator, phone_number_id)
  }
  return phone_number_id
}

function readSettings(input: Input, before: Settings): Settings {
  input.only(...Object.keys(before))
  const batch = input.has("batch") ? input.child("batch").only("max", "window_ms") : null
  const limit = input.body.throughput_limit
  const settings: Settings = {
    sent_delay_ms: input.whole("sent_delay_ms", before.sent_delay_ms),
    delivered_delay_ms: input.whole("delivered_delay_ms", before.delivered_delay_ms),
    auto_read: input.boolean("auto_read", before.auto_read),
    retry_min_ms: input.whole("retry_min_ms", before.retry_min_ms, { min: 1 }),
    retry_max_ms: input.whole("retry_max_ms", before.retry_max_ms, { min: 1 }),
    webhook_timeout_ms: input.whole("webhook_timeout_ms", before.webhook_timeout_ms, { min: 1 }),
    batch: batch
      ? {
          max: batch.whole("max", before.batch.max, { min: 1, max: 1000 }),
          window_ms: batch.whole("window_ms", before.batch.window_ms),
        }
      : before.batch,
    pair_limit: input.boolean("pair_limit", before.pair_limit),
    throughput_limit:
      limit === null
        ? null
        : limit === undefined
          ? before.throughput_limit
          : input.whole("throughput_limit", 80, { min: 1 }),
    sync_window_errors: input.boolean("sync_window_errors", before.sync_window_errors),
    check_media_content: input.boolean("check_media_content", before.check_media_content),
  }
  if (settings.retry_max_ms < settings.retry_min_ms) {
    throw invalid("retry_max_ms must not be below retry_min_ms")
  }
  return settings
}
