import type { MedusaContainer } from "@medusajs/framework/types"
import type { CompanyResponse } from "../../../../types/http/crm"
import { InboxError } from "../../../../utils/inbox-error"
import { crmModule } from "../../../../workflows/crm/crm-module"
import { presentCompanies } from "../../../presenters/crm"

/** @throws InboxError `not_found` */
export async function readCompany(container: MedusaContainer, id: string): Promise<CompanyResponse> {
  const row = await crmModule(container).findCompany(id)
  if (!row) throw new InboxError("not_found", "There is no such company")
  return { company: (await presentCompanies(container, [row]))[0]! }
}
