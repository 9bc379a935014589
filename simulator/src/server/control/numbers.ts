import type { Router } from "express"
import type { Simulator } from "../../simulator.js"
import type { BusinessNumber } from "../../state.js"
import { performHandshake } from "../../webhooks/handshake.js"
import { ACCOUNT_FIELDS, announceAccount, announceError } from "../../whatsapp/account-news.js"
import { defaultTemplates } from "../../whatsapp/templates/default-templates.js"
import { asyncRoute } from "../async-route.js"
import { Input, notFound } from "./input.js"

/** The business numbers the platform knows. */
export function numberRoutes(router: Router, simulator: Simulator): void {
  router.post("/numbers", (request, response) => {
    const number = readNumber(new Input(request.body), simulator)
    const known = simulator.state.numbers.has(number.phone_number_id)
    simulator.state.numbers.set(number.phone_number_id, number)
    if (!simulator.templates.has(number.waba_id)) {
      simulator.templates.set(number.waba_id, defaultTemplates())
    }
    simulator.events.publish("number", withoutSecrets(number))
    // What an earlier address refused may be welcome at this one.
    simulator.deliveries.retryNow()
    response.status(known ? 200 : 201).json({ number: withoutSecrets(number) })
  })

  router.post(
    "/numbers/:id/handshake",
    asyncRoute(async (request, response) => {
      const number = findNumber(simulator, request.params.id)
      const handshake = await performHandshake(
        number.override_callback_uri ?? number.webhook_url,
        number.verify_token
      )
      if (handshake.ok) {
        simulator.deliveries.retryNow()
      }
      response.json({ handshake })
    })
  )

  router.post("/numbers/:id/news", (request, response) => {
    const number = findNumber(simulator, request.params.id)
    const input = new Input(request.body).only("field", "value", "error_code")
    if (input.has("error_code")) {
      announceError(simulator, number, input.whole("error_code", 0))
    } else {
      const value = input.has("value") ? input.child("value").body : null
      announceAccount(simulator, number, input.oneOf("field", ACCOUNT_FIELDS), value)
    }
    response.json({ number: withoutSecrets(number) })
  })

  router.delete("/numbers/:id", (request, response) => {
    const number = findNumber(simulator, request.params.id)
    simulator.state.numbers.delete(number.phone_number_id)
    simulator.events.publish("number", null)
    response.json({ id: number.phone_number_id, deleted: true })
  })
}

/** @throws ControlError 404 */
export function findNumber(simulator: Simulator, phoneNumberId: unknown): BusinessNumber {
  const number = simulator.state.numbers.get(String(phoneNumberId))
  if (!number) {
    throw notFound(`no business number ${String(phoneNumberId)} is registered (POST /simulator/numbers)`)
  }
  return number
}

/** What may be shown: tokens and secrets stay inside. */
export function withoutSecrets(number: BusinessNumber) {
  const { access_token: _token, app_secret: _secret, verify_token: _verify, ...shown } = number
  return shown
}

function readNumber(input: Input, simulator: Simulator): BusinessNumber {
  input.only(
    ...["phone_number_id", "waba_id", "display_phone_number", "verified_name", "access_token", "app_secret"],
    ...["verify_token", "webhook_url", "webhook_version", "quality_rating", "status", "subscribed"]
  )
  const phone_number_id = input.string("phone_number_id")
  const before = simulator.state.numbers.get(phone_number_id)
  return {
    phone_number_id,
    waba_id: input.string("waba_id"),
    display_phone_number: input.string("display_phone_number"),
    verified_name: input.optionalString("verified_name") ?? before?.verified_name ?? "Test business",
    access_token: input.string("access_token"),
    app_secret: input.string("app_secret"),
    verify_token: input.string("verify_token"),
    webhook_url: input.url("webhook_url"),
    webhook_version: input.oneOf("webhook_version", ["v23", "v24"], before?.webhook_version ?? "v24"),
    quality_rating: input.oneOf(
      "quality_rating",
      ["GREEN", "YELLOW", "RED", "UNKNOWN"],
      before?.quality_rating ?? "GREEN"
    ),
    status: input.optionalString("status") ?? before?.status ?? "CONNECTED",
    subscribed: input.boolean("subscribed", before?.subscribed ?? true),
    override_callback_uri: null,
  }
}
