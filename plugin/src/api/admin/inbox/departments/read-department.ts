import type { MedusaContainer } from "@medusajs/framework/types"
import type { DepartmentResponse } from "../../../../types/http/routing"
import { InboxError } from "../../../../utils/inbox-error"
import { listDepartments } from "../../../presenters/team"

/** @throws InboxError `not_found` */
export async function readDepartment(container: MedusaContainer, id: string): Promise<DepartmentResponse> {
  const department = (await listDepartments(container)).find((candidate) => candidate.id === id)
  if (!department) throw new InboxError("not_found", "There is no such department")
  return { department }
}
