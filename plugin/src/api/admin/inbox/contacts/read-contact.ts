import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { ContactResponse } from "../../../../types/http/routing"
import { InboxError } from "../../../../utils/inbox-error"
import { findPeople } from "../../../../workflows/common/people"
import { inboxModules } from "../../../../workflows/modules"

/** @throws InboxError `not_found` */
export async function readContact(container: MedusaContainer, customerId: string): Promise<ContactResponse> {
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: customerId }, { select: ["id"], take: 1 })
  if (!customer) throw new InboxError("not_found", "There is no such customer")
  const ownerId = (await inboxModules(container).routing.ownersOf([customerId])).get(customerId)
  const owner = ownerId ? (await findPeople(container, [ownerId])).get(ownerId) : undefined
  return { contact: { customer_id: customerId, owner: owner ? { id: owner.id, name: owner.name } : null } }
}
