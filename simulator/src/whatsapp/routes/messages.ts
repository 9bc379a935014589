import type { Router } from "express"
import { asyncRoute } from "../../server/async-route.js"
import type { Simulator } from "../../simulator.js"
import { isReadReceipt, markRead } from "../inbound/mark-read.js"
import { acceptMessage } from "../send/accept-message.js"
import { prepareMessage } from "../send/prepare-message.js"
import { runStatuses } from "../status/run-statuses.js"
import { authorizeNumber } from "./authorize.js"
import { errorOf, sufferBefore } from "./suffer-fault.js"

/** `POST /{version}/{phone_number_id}/messages`: messages, read receipts and typing. */
export function messageRoutes(router: Router, simulator: Simulator): void {
  router.post(
    "/:id/messages",
    asyncRoute(async (request, response) => {
      const number = authorizeNumber(simulator, request)
      const body: unknown = request.body
      if (isReadReceipt(body)) {
        markRead(simulator, number, body)
        response.json({ success: true })
        return
      }
      const version = Number.parseInt(request.baseUrl.replace(/^.*\/v/, ""), 10)
      const prepared = prepareMessage(simulator, number, body, version)
      const fault = simulator.faults.take("send", number.phone_number_id)
      if (await sufferBefore(simulator, fault, response)) {
        return
      }
      const accepted = acceptMessage(simulator, number, prepared)
      await runStatuses(simulator, accepted, prepared, fault)
      // Accepted and on its way, but the caller never learns of it.
      if (fault?.kind === "timeout") {
        return
      }
      if (fault?.kind === "accepted_then_500") {
        throw errorOf({ ...fault, http_status: fault.http_status ?? 500 })
      }
      response.json(accepted.answer)
    })
  )
}
