import { putDepartmentWorkflow } from "../../../../../workflows/routing/workflows/put-department"
import { removeDepartmentWorkflow } from "../../../../../workflows/routing/workflows/remove-department"
import { agentRoute } from "../../agent-route"
import { readDepartment } from "../read-department"
import { updateDepartmentSchema } from "../validators"

export const GET = agentRoute({}, async (request, response) => {
  response.json(await readDepartment(request.scope, request.params.id!))
})

/** For admins, and for supervisors in their own departments. */
export const POST = agentRoute({}, async (request, response, { demand }) => {
  const id = request.params.id!
  await readDepartment(request.scope, id)
  demand("settings", { department_id: id })
  const change = updateDepartmentSchema.parse(request.body)
  await putDepartmentWorkflow(request.scope).run({ input: { ...change, id } })
  response.json(await readDepartment(request.scope, id))
})

export const DELETE = agentRoute({ action: "settings" }, async (request, response) => {
  const id = request.params.id!
  await readDepartment(request.scope, id)
  await removeDepartmentWorkflow(request.scope).run({ input: { id } })
  response.json({ id, object: "department", deleted: true })
})
