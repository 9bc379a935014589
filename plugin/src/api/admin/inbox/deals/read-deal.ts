import type { MedusaContainer } from "@medusajs/framework/types"
import type { DealResponse } from "../../../../types/http/crm"
import { InboxError } from "../../../../utils/inbox-error"
import { crmModule } from "../../../../workflows/crm/crm-module"
import { presentDeals } from "../../../presenters/crm"

/** @throws InboxError `not_found` */
export async function readDeal(container: MedusaContainer, id: string): Promise<DealResponse> {
  const row = await crmModule(container).findDeal(id)
  if (!row) throw new InboxError("not_found", "There is no such deal")
  return { deal: (await presentDeals(container, [row]))[0]! }
}
