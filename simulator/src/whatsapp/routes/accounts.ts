import type { Router } from "express"
import { asyncRoute } from "../../server/async-route.js"
import type { Simulator } from "../../simulator.js"
import { performHandshake } from "../../webhooks/handshake.js"
import { GraphError } from "../graph-error.js"
import { Fields } from "../send/fields.js"
import { isObject } from "../../json.js"
import { listTemplates } from "../templates/list-templates.js"
import { authorizeAccount } from "./authorize.js"
import { describeNumber } from "./describe-number.js"

/** What hangs on a business account: templates, webhook subscription, its numbers. */
export function accountRoutes(router: Router, simulator: Simulator): void {
  router.get("/:id/message_templates", (request, response) => {
    authorizeAccount(simulator, request)
    const address = new URL(request.originalUrl, `${request.protocol}://${request.get("host")}`)
    response.json(listTemplates(simulator.templates.get(request.params.id) ?? [], address))
  })

  router.get("/:id/phone_numbers", (request, response) => {
    const numbers = authorizeAccount(simulator, request)
    response.json({ data: numbers.map((number) => describeNumber(number, null)) })
  })

  router
    .route("/:id/subscribed_apps")
    .get((request, response) => {
      const [number] = authorizeAccount(simulator, request)
      const application = {
        link: "https://www.facebook.com/games/?app_id=900000000000001",
        name: "Inbox",
        id: "900000000000001",
      }
      const override = number?.override_callback_uri
        ? { override_callback_uri: number.override_callback_uri }
        : {}
      response.json({
        data: number?.subscribed ? [{ whatsapp_business_api_data: application, ...override }] : [],
      })
    })
    .post(
      asyncRoute(async (request, response) => {
        const numbers = authorizeAccount(simulator, request)
        const override = await checkOverride(request.body)
        for (const number of numbers) {
          Object.assign(number, { subscribed: true, override_callback_uri: override })
        }
        simulator.events.publish("number", null)
        response.json({ success: true })
      })
    )
    .delete((request, response) => {
      for (const number of authorizeAccount(simulator, request)) {
        Object.assign(number, { subscribed: false, override_callback_uri: null })
      }
      simulator.events.publish("number", null)
      response.json({ success: true })
    })
}

/** An address of its own for this account is taken only when it passes the handshake. */
async function checkOverride(body: unknown): Promise<string | null> {
  const fields = new Fields(isObject(body) ? body : {})
  const address = fields.optionalString("override_callback_uri")
  if (address === null) {
    return null
  }
  const token = fields.string("verify_token")
  if (!URL.canParse(address)) {
    throw fields.invalid("override_callback_uri", "must be a valid URL.")
  }
  const result = await performHandshake(address, token)
  if (!result.ok) {
    throw new GraphError(2200, "Callback verification failed", {
      message: `(#2200) Callback verification failed with the following errors: ${result.reason ?? "no answer"}`,
    })
  }
  return address
}
