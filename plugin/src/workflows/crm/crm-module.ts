import type { MedusaContainer } from "@medusajs/framework/types"
import type CrmModuleService from "../../modules/crm/service"
import { InboxError } from "../../utils/inbox-error"
import { inboxModules } from "../modules"

/** @throws InboxError `not_found` in a shop that leaves the module out */
export function crmModule(container: MedusaContainer): CrmModuleService {
  const { crm } = inboxModules(container)
  if (!crm) throw new InboxError("not_found", "This shop keeps no deals, companies and tasks")
  return crm
}
