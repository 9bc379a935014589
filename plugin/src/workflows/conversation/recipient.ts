import type { MedusaContainer } from "@medusajs/framework/types"
import type { IdentityRow } from "../../modules/conversation/storage/rows"
import type { ContactProfile } from "../../types/channel"
import type { RecipientBody } from "../../types/http/conversation"
import { contactName } from "../../utils/contact-name"
import { InboxError } from "../../utils/inbox-error"
import { countryOf, formatPhone, readPhone, type PhoneProblem } from "../../utils/phone"
import { nameOf } from "../common/customers"
import { phonesOf, readCustomers, type CustomerWithPhones } from "../common/customer-index"
import { inboxModules } from "../modules"
import { sendableChannel, type SendableChannel } from "./outbound-parts"

/** Somebody who can be written to. */
export interface Recipient {
  channel: SendableChannel
  /** Where they are on the channel. */
  contact: ContactProfile
  /** Null when they were never heard of there. */
  identity: IdentityRow | null
  /** Null for somebody new. */
  customer_id: string | null
  name: string
}

/**
 * Finds whom a message would go to.
 * @throws InboxError `invalid_data` `{ reason }` when there is no way to reach them, `not_found`, `channel_disconnected`
 */
export async function findRecipient(
  container: MedusaContainer,
  addressee: RecipientBody
): Promise<Recipient> {
  const channel = await sendableChannel(container, addressee.channel_id)
  if (!channel.capabilities.templates) {
    throw new InboxError("invalid_data", `On ${channel.name} only the contact can begin a conversation`, {
      reason: "channel_cannot_begin",
    })
  }
  return addressee.customer_id
    ? ofCustomer(container, channel, addressee.customer_id)
    : ofNumber(container, channel, addressee.phone ?? "")
}

async function ofCustomer(
  container: MedusaContainer,
  channel: SendableChannel,
  id: string
): Promise<Recipient> {
  const { conversations } = inboxModules(container)
  const [customer] = await readCustomers(container, { id }, 1)
  if (!customer) throw new InboxError("not_found", "There is no such customer")
  const known = await conversations.findByCustomer(channel.id, id)
  const [number] = known ? [] : phonesOf(customer)
  if (!known && !number) {
    throw new InboxError("invalid_data", "This customer has no phone number", { reason: "no_phone" })
  }
  const contact = known ? addressOf(known) : addressOf({ wa_id: number! })
  const identity = known ?? (await conversations.findByAddress(channel.id, contact))
  return recipient(channel, contact, identity, customer)
}

async function ofNumber(
  container: MedusaContainer,
  channel: SendableChannel,
  phone: string
): Promise<Recipient> {
  const { conversations } = inboxModules(container)
  const read = readPhone(phone, homeCountry(await conversations.recentNumbers(channel.id)))
  if ("problem" in read) {
    throw new InboxError("invalid_data", `phone: ${PROBLEMS[read.problem]}`, { reason: read.problem })
  }
  const contact = addressOf({ wa_id: read.digits })
  const identity = await conversations.findByAddress(channel.id, contact)
  const id = identity?.customer_id ?? (await onlyCustomer(container, read.digits))
  const [customer] = id ? await readCustomers(container, { id }, 1) : []
  return recipient(channel, contact, identity, customer)
}

const PROBLEMS: Record<PhoneProblem, string> = {
  not_a_number: "this is no phone number",
  invalid_country: "begin with + and the country's code",
  too_short: "the number is too short",
  too_long: "the number is too long",
  invalid_length: "the number has not as many digits as its country's numbers have",
}

const addressOf = ({
  user_id,
  wa_id,
}: Partial<Pick<ContactProfile, "user_id" | "wa_id">>): ContactProfile => ({
  user_id: user_id ?? null,
  wa_id: wa_id ?? null,
  username: null,
  profile_name: null,
})

function recipient(
  channel: SendableChannel,
  contact: ContactProfile,
  identity: IdentityRow | null,
  customer: CustomerWithPhones | undefined
): Recipient {
  const fullName = customer ? nameOf(customer) : null
  return {
    channel,
    // What the platform calls them comes with their first message; until then, what the shop does.
    contact: { ...contact, profile_name: identity ? null : fullName },
    identity,
    customer_id: identity?.customer_id ?? customer?.id ?? null,
    name: identity ? contactName(identity) : fullName || formatPhone(contact.wa_id ?? ""),
  }
}

/** The customer with this number, if it is one person's only. */
async function onlyCustomer(container: MedusaContainer, digits: string): Promise<string | null> {
  const matches = await inboxModules(container).conversations.customersByPhone(digits)
  const exact = matches.filter(({ is_exact }) => is_exact)
  const [first, second] = exact.length ? exact : matches
  return first && !second ? first.customer_id : null
}

/** The country most of a channel's contacts are in: local numbers are read as its. */
function homeCountry(numbers: string[]): string | null {
  const counts = new Map<string, number>()
  for (const number of numbers) {
    const country = countryOf(number)
    if (country) counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null
}
