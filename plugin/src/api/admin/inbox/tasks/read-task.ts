import type { MedusaContainer } from "@medusajs/framework/types"
import type { TaskResponse } from "../../../../types/http/crm"
import { InboxError } from "../../../../utils/inbox-error"
import { crmModule } from "../../../../workflows/crm/crm-module"
import { presentTasks } from "../../../presenters/crm"

/** @throws InboxError `not_found` */
export async function readTask(container: MedusaContainer, id: string): Promise<TaskResponse> {
  const row = await crmModule(container).findTask(id)
  if (!row) throw new InboxError("not_found", "There is no such task")
  return { task: (await presentTasks(container, [row]))[0]! }
}
