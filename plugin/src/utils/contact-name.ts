import { formatPhone } from "./phone"

interface NamedIdentity {
  id: string
  customer_name: string | null
  profile_name: string | null
  username: string | null
  wa_id: string | null
  user_id: string | null
}

/** What to call a contact: as the shop knows them, else as they call themselves; never empty. */
export function contactName(identity: NamedIdentity): string {
  const customer = identity.customer_name?.trim()
  // A guest who was made before their profile was known is called by their username.
  if (customer && customer !== identity.username) return customer
  if (identity.profile_name?.trim()) return identity.profile_name.trim()
  if (identity.username) return identity.username
  if (identity.wa_id) return formatPhone(identity.wa_id)
  return `Visitor ${visitorNumber(identity.id)}`
}

/** The address the platform knows the contact by. */
export function contactAddress(identity: NamedIdentity): string {
  return identity.wa_id ?? identity.username ?? identity.user_id ?? identity.id
}

/** Four stable digits from the id, so that two nameless visitors can be told apart. */
function visitorNumber(id: string): string {
  let hash = 0
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) % 9000
  return String(1000 + hash)
}
