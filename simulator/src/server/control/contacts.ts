import type { Router } from "express"
import type { Simulator } from "../../simulator.js"
import type { Contact } from "../../state.js"
import { changeNumber, changeUserId } from "../../whatsapp/inbound/change-identity.js"
import { addContact, findByNumber, updateContact } from "../../whatsapp/people.js"
import { deliverWaiting, readChat } from "../../whatsapp/status/deliver.js"
import { ControlError, Input, notFound } from "./input.js"
import { findNumber } from "./numbers.js"

const USER_ID = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/

/** The customers and what happens to their phones; what they write is in `contact-messages`. */
export function contactRoutes(router: Router, simulator: Simulator): void {
  router.post("/contacts", (request, response) => {
    const input = new Input(request.body).only(
      "id",
      "name",
      "wa_id",
      "user_id",
      "username",
      "canonical_wa_id"
    )
    const wa_id = input.body.wa_id === null || !input.has("wa_id") ? null : input.digits("wa_id")
    const user_id = input.optionalString("user_id")
    const id = input.optionalString("id")
    const canonical =
      input.optionalString("canonical_wa_id") === null ? null : input.digits("canonical_wa_id")
    if (user_id !== null && !USER_ID.test(user_id)) {
      throw input.wrong("user_id", "like BR.1234567890")
    }
    const known = id === null ? undefined : simulator.state.contacts.get(id)
    const taken = wa_id === null ? null : findByNumber(simulator, wa_id)
    if (taken && taken !== known) {
      throw conflict(`${taken.name} (${taken.id}) has the number ${wa_id} already`)
    }
    const name = input.string("name")
    const username = input.optionalString("username")
    const given = { name, wa_id, username, canonical_wa_id: canonical }
    // A seed that runs again finds its people instead of failing on them.
    const contact = known
      ? updateContact(simulator, known, { ...given, user_id: user_id ?? known.user_id })
      : addContact(simulator, { ...given, id, user_id })
    response.status(known ? 200 : 201).json({ contact })
  })

  router.post("/contacts/:id", (request, response) => {
    const contact = findContact(simulator, request.params.id)
    const input = new Input(request.body).only("name", "username", "online", "read_receipts", "reachable")
    if (input.has("name")) {
      contact.name = input.string("name")
    }
    if (input.has("username")) {
      contact.username = input.optionalString("username")
    }
    contact.read_receipts = input.boolean("read_receipts", contact.read_receipts)
    contact.reachable = input.boolean("reachable", contact.reachable)
    contact.online = input.boolean("online", contact.online)
    if (contact.online) {
      deliverWaiting(simulator, contact)
    }
    simulator.events.publish("contact", contact)
    response.json({ contact })
  })

  router.post("/contacts/:id/read", (request, response) => {
    const contact = findContact(simulator, request.params.id)
    const input = new Input(request.body).only("phone_number_id", "played", "message_id")
    const number = findNumber(simulator, input.string("phone_number_id"))
    const statuses = readChat(simulator, contact, number.phone_number_id, {
      played: input.boolean("played", true),
      message_id: input.optionalString("message_id"),
    })
    response.json({ statuses })
  })

  router.post("/contacts/:id/number-change", (request, response) => {
    const contact = findContact(simulator, request.params.id)
    const number = new Input(request.body).only("new_wa_id").digits("new_wa_id")
    const taken = findByNumber(simulator, number)
    if (taken && taken !== contact) {
      throw conflict(`${taken.name} has the number ${number} already`)
    }
    changeNumber(simulator, contact, number)
    response.json({ contact })
  })

  router.post("/contacts/:id/user-id-change", (request, response) => {
    const contact = findContact(simulator, request.params.id)
    const input = new Input(request.body ?? {}).only("new_user_id", "system_message")
    const newId = input.optionalString("new_user_id")
    if (newId !== null && !USER_ID.test(newId)) {
      throw input.wrong("new_user_id", "like BR.1234567890")
    }
    changeUserId(simulator, contact, newId, input.boolean("system_message", false))
    response.json({ contact })
  })
}

/** @throws ControlError 404 */
export function findContact(simulator: Simulator, id: unknown): Contact {
  const contact = simulator.state.contacts.get(String(id))
  if (!contact) {
    throw notFound(`no contact ${String(id)} exists (POST /simulator/contacts)`)
  }
  return contact
}

function conflict(message: string): ControlError {
  return new ControlError(409, "conflict", message)
}
