import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { InboxError } from "../../../../utils/inbox-error"

/** @throws InboxError `not_found` */
export async function demandContact(container: MedusaContainer, customerId: string): Promise<void> {
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: customerId }, { select: ["id"], take: 1 })
  if (!customer) throw new InboxError("not_found", "There is no such customer")
}
