import type { DepartmentListResponse } from "../../../../types/http/routing"
import { putDepartmentWorkflow } from "../../../../workflows/routing/workflows/put-department"
import { listDepartments } from "../../../presenters/team"
import { agentRoute } from "../agent-route"
import { readDepartment } from "./read-department"
import { createDepartmentSchema } from "./validators"

export const GET = agentRoute({}, async (request, response) => {
  const body: DepartmentListResponse = { departments: await listDepartments(request.scope) }
  response.json(body)
})

export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  const input = createDepartmentSchema.parse(request.body)
  const { result } = await putDepartmentWorkflow(request.scope).run({ input })
  response.status(201).json(await readDepartment(request.scope, result.id))
})
