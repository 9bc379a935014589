import type { Router } from "express"
import type { Simulator } from "../../simulator.js"
import type { Change } from "../../webhooks/change.js"
import { sendRawDelivery } from "../../webhooks/raw-delivery.js"
import { asyncRoute } from "../async-route.js"
import { Input, invalid } from "./input.js"
import { isObject } from "../../json.js"

/** Webhook deliveries: the log, how many are open, and bodies made by hand. */
export function deliveryRoutes(router: Router, simulator: Simulator): void {
  router.get("/deliveries", (_request, response) => {
    response.json({ attempts: simulator.deliveryLog.list() })
  })

  router.get("/idle", (_request, response) => {
    response.json({ pending: simulator.batcher.pending, scheduled: simulator.timers.count })
  })

  router.post(
    "/deliveries",
    asyncRoute(async (request, response) => {
      const input = new Input(request.body)
      input.only("changes", "app_secret", "signature", "webhook_url", "copies", "concurrency", "timeout_ms")
      const changes = readChanges(input)
      const target = findTarget(simulator, changes)
      const url = input.has("webhook_url") ? input.url("webhook_url") : target?.url
      const app_secret = input.optionalString("app_secret") ?? target?.app_secret
      if (!url || !app_secret) {
        throw invalid("webhook_url and app_secret are needed: no number is registered")
      }
      const copies = input.whole("copies", 1, { min: 1, max: 10_000 })
      const started = Date.now()
      const outcomes = await sendRawDelivery(simulator.poster, {
        url,
        app_secret,
        changes,
        signature: input.oneOf("signature", ["valid", "wrong", "missing", "reordered"], "valid"),
        copies,
        concurrency: input.whole("concurrency", Math.min(copies, 20), { min: 1, max: 200 }),
        timeout_ms: input.whole("timeout_ms", simulator.settings.webhook_timeout_ms, { min: 1 }),
      })
      const statuses = outcomes.map((outcome) => outcome.status_code)
      response.json({ statuses, deliveries: outcomes, duration_ms: Date.now() - started })
    })
  )
}

function readChanges(input: Input): Change[] {
  const changes = input.children("changes").map((change) => ({
    waba_id: change.string("waba_id"),
    field: change.has("field") ? change.string("field") : "messages",
    value: change.child("value").body,
  }))
  if (changes.length === 0) {
    throw input.wrong("changes", "a non-empty array")
  }
  return changes
}

/** Where a body made by hand goes when nothing is said: to the number it is about, else the account's, else any. */
function findTarget(simulator: Simulator, changes: Change[]): { url: string; app_secret: string } | null {
  const numbers = [...simulator.state.numbers.values()]
  const metadata = changes[0]?.value.metadata
  const phoneNumberId = isObject(metadata) ? metadata.phone_number_id : undefined
  const number =
    numbers.find((candidate) => candidate.phone_number_id === phoneNumberId) ??
    numbers.find((candidate) => candidate.waba_id === changes[0]?.waba_id) ??
    numbers[0]
  return number
    ? { url: number.override_callback_uri ?? number.webhook_url, app_secret: number.app_secret }
    : null
}
