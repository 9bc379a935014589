import { useContact } from "../../../contact/hooks/use-contact"
import { useMe } from "../../../shared/hooks/use-me"
import type { ContactDTO, CustomerRef, MeResponse } from "../../../shared/types"

interface CustomerObjects {
  me: MeResponse
  contact: ContactDTO
  customer: CustomerRef
}

/** What Medusa's page of a customer shows of them, asked for once by all that show it. Null for users without an inbox. */
export function useCustomerObjects(customerId: string): CustomerObjects | null {
  const me = useMe()
  const { data } = useContact(customerId)
  if (!me.data || me.isError || !data) return null
  const { contact } = data
  return { me: me.data, contact, customer: { customer_id: contact.customer_id, name: contact.name } }
}
