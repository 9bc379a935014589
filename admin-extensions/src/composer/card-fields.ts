import type { ContactCardDetails } from "../shared/types"

/** What is asked of a person that is passed on. */
export interface CardFields {
  name: string
  organization: string
  phone: string
  email: string
}

export const EMPTY_CARD: CardFields = { name: "", organization: "", phone: "", email: "" }

/** The card of what was filled in; null while it says nothing one could reach somebody by. */
export function toCard(fields: CardFields): ContactCardDetails | null {
  const [name, organization, phone, email] = [
    fields.name,
    fields.organization,
    fields.phone,
    fields.email,
  ].map((value) => value.trim())
  if (!name || !(phone || email)) {
    return null
  }
  return {
    name,
    ...(organization ? { organization } : {}),
    ...(phone ? { phones: [{ phone }] } : {}),
    ...(email ? { emails: [{ email }] } : {}),
  }
}
