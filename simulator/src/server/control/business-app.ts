import type { Router } from "express"
import type { Simulator } from "../../simulator.js"
import { echoMessage } from "../../whatsapp/business-app/echo-message.js"
import { declineHistory, shareHistory } from "../../whatsapp/business-app/share-history.js"
import { readDraft } from "./contact-messages.js"
import { findContact } from "./contacts.js"
import { Input } from "./input.js"
import { findNumber } from "./numbers.js"

const STATUSES = ["DELIVERED", "ERROR", "PENDING", "PLAYED", "READ", "SENT"] as const

/** What happens in the WhatsApp Business app, of a number that is there as well. */
export function businessAppRoutes(router: Router, simulator: Simulator): void {
  router.post("/contacts/:id/echoes", (request, response) => {
    const contact = findContact(simulator, request.params.id)
    const input = new Input(request.body)
    const number = findNumber(simulator, input.string("phone_number_id"))
    const message_id = echoMessage(simulator, number, contact, readDraft(simulator, number, input))
    response.status(201).json({ message_id })
  })

  router.post("/contacts/:id/history", (request, response) => {
    const contact = findContact(simulator, request.params.id)
    const input = new Input(request.body)
    input.only("phone_number_id", "messages", "phase", "chunk_order", "progress")
    const number = findNumber(simulator, input.string("phone_number_id"))
    const past = input.children("messages").map((message) => {
      const { by: _by, status: _status, ...draft } = message.body
      return {
        by: message.oneOf("by", ["contact", "business"], "contact"),
        status: message.oneOf("status", STATUSES, "READ"),
        draft: readDraft(simulator, number, new Input(draft, "messages.")),
      }
    })
    const message_ids = shareHistory(simulator, number, contact, past, {
      phase: input.whole("phase", 0, { min: 0, max: 2 }),
      chunk_order: input.whole("chunk_order", 1, { min: 1 }),
      progress: input.whole("progress", 100, { min: 0, max: 100 }),
    })
    response.status(201).json({ message_ids })
  })

  router.post("/numbers/:id/history-declined", (request, response) => {
    declineHistory(simulator, findNumber(simulator, request.params.id))
    response.json({ declined: true })
  })
}
