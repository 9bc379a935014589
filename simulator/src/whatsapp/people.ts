import { newId, newUserId } from "../identifiers.js"
import { countryOf, digitsOf, equivalentNumbers, internationalDigits } from "../phone-numbers.js"
import type { Simulator } from "../simulator.js"
import type { BusinessNumber, Contact } from "../state.js"
import type { PersonReference } from "./payloads.js"

/** The number as the platform writes it; null for someone who hides it. */
export function addressOf(contact: Contact): string | null {
  return contact.wa_id === null ? null : (contact.canonical_wa_id ?? contact.wa_id)
}

export function referenceTo(contact: Contact): PersonReference {
  return {
    wa_id: addressOf(contact),
    user_id: contact.user_id,
    name: contact.name,
    username: contact.username,
  }
}

export interface NewContact {
  id?: string | null
  name: string
  wa_id: string | null
  canonical_wa_id?: string | null
  user_id?: string | null
  username?: string | null
}

export function addContact(simulator: Simulator, given: NewContact): Contact {
  const country = given.wa_id === null ? countryOfBusiness(simulator) : countryOf(given.wa_id)
  const contact: Contact = {
    id: given.id ?? newId("contact"),
    name: given.name,
    wa_id: given.wa_id,
    canonical_wa_id: given.canonical_wa_id ?? null,
    user_id: given.user_id ?? newUserId(country),
    username: given.username ?? null,
    online: true,
    read_receipts: true,
    reachable: true,
    created_at: new Date(simulator.clock.now()).toISOString(),
  }
  simulator.state.contacts.set(contact.id, contact)
  simulator.events.publish("contact", contact)
  return contact
}

export function updateContact(simulator: Simulator, contact: Contact, change: Partial<Contact>): Contact {
  Object.assign(contact, change)
  simulator.events.publish("contact", contact)
  return contact
}

/** Whoever has this number, in any of the ways in which it is written. */
export function findByNumber(simulator: Simulator, digits: string): Contact | null {
  const contacts = [...simulator.state.contacts.values()].filter((contact) => contact.wa_id !== null)
  for (const form of equivalentNumbers(digits)) {
    const found = contacts.find((contact) => contact.wa_id === form || contact.canonical_wa_id === form)
    if (found) {
      return found
    }
  }
  return null
}

/** The person behind a `to`, and the number in full when nobody known has it. */
export function resolveNumber(
  simulator: Simulator,
  number: BusinessNumber,
  to: string
): { contact: Contact | null; digits: string } {
  const given = findByNumber(simulator, digitsOf(to))
  if (given) {
    return { contact: given, digits: digitsOf(to) }
  }
  const digits = internationalDigits(to, number.display_phone_number)
  return { contact: findByNumber(simulator, digits), digits }
}

function countryOfBusiness(simulator: Simulator): string {
  const number = [...simulator.state.numbers.values()][0]
  return number ? countryOf(digitsOf(number.display_phone_number)) : "US"
}
