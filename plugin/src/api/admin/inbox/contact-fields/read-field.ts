import type { MedusaContainer } from "@medusajs/framework/types"
import type { ContactFieldResponse } from "../../../../types/http/crm"
import { InboxError } from "../../../../utils/inbox-error"
import { crmModule } from "../../../../workflows/crm/crm-module"
import { presentField } from "../../../presenters/crm"

/** @throws InboxError `not_found` */
export async function readField(container: MedusaContainer, id: string): Promise<ContactFieldResponse> {
  const field = (await crmModule(container).listFields()).find((one) => one.id === id)
  if (!field) throw new InboxError("not_found", "There is no such field")
  return { contact_field: presentField(field) }
}
