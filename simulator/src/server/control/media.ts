import express, { type Router } from "express"
import type { Simulator } from "../../simulator.js"
import { LARGEST_UPLOAD } from "../../whatsapp/media/rules.js"
import { Input, invalid, notFound } from "./input.js"
import { findNumber } from "./numbers.js"

/** Media of the phone page: what a customer attaches, and what is shown in bubbles. */
export function mediaControlRoutes(router: Router, simulator: Simulator): void {
  router.post("/media", express.raw({ type: () => true, limit: LARGEST_UPLOAD }), (request, response) => {
    const number = findNumber(simulator, request.query.phone_number_id)
    const bytes: unknown = request.body
    if (!Buffer.isBuffer(bytes) || bytes.length === 0) {
      throw invalid("the body must be the bytes of the medium")
    }
    const { phone_number_id } = number
    const mime_type = request.get("content-type") ?? "application/octet-stream"
    const filename = typeof request.query.filename === "string" ? request.query.filename : null
    const medium = simulator.media.add({ phone_number_id, origin: "inbound", mime_type, filename }, bytes)
    response.status(201).json({ medium })
  })

  router.post("/media/:id", express.json(), (request, response) => {
    const medium = simulator.media.get(request.params.id)
    if (!medium) {
      throw notFound(`no medium ${request.params.id}, or its id has run out`)
    }
    const input = new Input(request.body).only("expired", "sha256")
    // The stored medium itself: what it claims of its bytes may be made wrong on purpose.
    medium.sha256 = input.optionalString("sha256") ?? medium.sha256
    if (input.boolean("expired", false)) {
      medium.expires_at = simulator.clock.now()
    }
    response.json({ medium })
  })

  router.get("/media/:id", (request, response) => {
    const bytes = simulator.media.bytesOf(request.params.id)
    if (!bytes) {
      throw notFound(`no medium ${request.params.id}`)
    }
    // Files of strangers: shown as what they claim to be, never run.
    response
      .set("Content-Security-Policy", "sandbox; default-src 'none'")
      .set("X-Content-Type-Options", "nosniff")
    response.type(simulator.media.typeOf(request.params.id) ?? "application/octet-stream").send(bytes)
  })
}
