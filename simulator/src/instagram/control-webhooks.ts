import type { Router } from "express"
import { asyncRoute } from "../server/async-route.js"
import { Input } from "../server/control/input.js"
import { escapeJson } from "../webhooks/escape-json.js"
import { signatureHeaders, type PostOutcome } from "../webhooks/poster.js"
import { findAccount } from "./accounts.js"
import type { InstagramPlatform } from "./platform.js"

/** Losing webhooks on purpose, and bodies made by hand. */
export function webhookRoutes(router: Router, platform: InstagramPlatform): void {
  const { deliveries } = platform
  const state = () => ({ dropping: [...deliveries.dropping], lost: deliveries.lostCount })

  router.get("/idle", (_request, response) => void response.json({ pending: deliveries.pending }))

  router.get("/webhooks", (_request, response) => void response.json(state()))

  router.post("/webhooks", (request, response) => {
    const input = new Input(request.body).only("drop", "account_id")
    const given = input.optionalString("account_id")
    const accounts =
      given === null ? [...platform.state.accounts.keys()] : [findAccount(platform, given).account_id]
    const isDropping = input.boolean("drop", true)
    for (const account of accounts) {
      deliveries.dropping[isDropping ? "add" : "delete"](account)
    }
    response.json(state())
  })

  router.post("/webhooks/replay", (_request, response) => {
    response.json({ replayed: deliveries.replay() })
  })

  router.post(
    "/deliveries",
    asyncRoute(async (request, response) => {
      const input = new Input(request.body)
      input.only("account_id", "body", "signature", "app_secret", "webhook_url", "copies")
      const account = findAccount(platform, input.string("account_id"))
      const url = input.has("webhook_url") ? input.url("webhook_url") : account.webhook_url
      const secret = input.optionalString("app_secret") ?? account.app_secret
      const signature = input.oneOf("signature", ["valid", "wrong", "missing"], "valid")
      const bytes = Buffer.from(escapeJson(input.child("body").body))
      const headers =
        signature === "missing"
          ? {}
          : signatureHeaders(bytes, signature === "wrong" ? `${secret}-not` : secret)
      const outcomes: PostOutcome[] = []
      const { poster, settings } = platform.simulator
      for (let copy = 0; copy < input.whole("copies", 1, { min: 1, max: 1_000 }); copy += 1) {
        outcomes.push(await poster.post(url, bytes, headers, settings.webhook_timeout_ms))
      }
      response.json({ statuses: outcomes.map(({ status_code }) => status_code), deliveries: outcomes })
    })
  )
}
