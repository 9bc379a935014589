import type { MedusaContainer } from "@medusajs/framework/types"
import { inboxModules } from "../modules"

/** Whether an agent has an open conversation with a contact, on any channel, or is who looks after them. */
export async function servesContact(
  container: MedusaContainer,
  userId: string,
  { customer_id, identity_id }: { customer_id: string | null; identity_id?: string }
): Promise<boolean> {
  const { conversations, routing } = inboxModules(container)
  if (await conversations.servesContact(userId, { customer_id, identity_id: identity_id ?? null })) {
    return true
  }
  if (!customer_id) return false
  return (await routing.ownersOf([customer_id])).get(customer_id) === userId
}
