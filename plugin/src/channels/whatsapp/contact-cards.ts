import type { ContactCardDetails } from "../../types/http/message-details"
import { list, loose, present, text } from "../meta/tolerant"

const cardSchema = list(
  loose({
    name: loose({ formatted_name: text, first_name: text, last_name: text }),
    org: loose({ company: text }),
    phones: list(loose({ phone: text, wa_id: text, type: text })),
    emails: list(loose({ email: text, type: text })),
    urls: list(loose({ url: text, type: text })),
    addresses: list(loose({ street: text, city: text, state: text, zip: text, country: text, type: text })),
    birthday: text,
    origin: text,
  })
)
type Card = NonNullable<NonNullable<ReturnType<typeof cardSchema.parse>>[number]>

/** Shared contact cards, and whether they answer a request of ours for the person's own number. */
export function readContactCards(content: unknown): { cards: ContactCardDetails[]; is_requested: boolean } {
  const cards = present(cardSchema.parse(content))
  return { cards: cards.map(readCard), is_requested: cards.some((card) => card.origin === "contact_request") }
}

function readCard(card: Card): ContactCardDetails {
  const phones = present(card.phones).flatMap(({ phone, wa_id, type }) =>
    phone || wa_id ? { phone: phone || `+${wa_id}`, wa_id: wa_id || null, type: type || null } : []
  )
  const emails = present(card.emails).flatMap(({ email, type }) =>
    email ? { email, type: type || null } : []
  )
  const given = [card.name?.first_name, card.name?.last_name].filter(Boolean).join(" ")
  return {
    name: card.name?.formatted_name || given || phones[0]?.phone || emails[0]?.email || "",
    organization: card.org?.company || null,
    phones,
    emails,
    urls: present(card.urls).flatMap(({ url, type }) => (url ? { url, type: type || null } : [])),
    addresses: present(card.addresses).flatMap(({ type, street, city, state, zip, country }) => {
      const place = [street, city, state, zip, country].filter(Boolean).join(", ")
      return place ? { text: place, type: type || null } : []
    }),
    birthday: card.birthday || null,
  }
}

/** A card in Meta's shape, which wants a part of the name beside the whole. */
export function writeContactCard(card: ContactCardDetails): Record<string, unknown> {
  return {
    name: { formatted_name: card.name, first_name: card.name },
    ...(card.organization ? { org: { company: card.organization } } : {}),
    ...(card.phones?.length ? { phones: card.phones.map(withoutNulls) } : {}),
    ...(card.emails?.length ? { emails: card.emails.map(withoutNulls) } : {}),
    ...(card.urls?.length ? { urls: card.urls.map(withoutNulls) } : {}),
    ...(card.addresses?.length
      ? { addresses: card.addresses.map(({ text: street, type }) => withoutNulls({ street, type })) }
      : {}),
    ...(card.birthday ? { birthday: card.birthday } : {}),
  }
}

const withoutNulls = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))
