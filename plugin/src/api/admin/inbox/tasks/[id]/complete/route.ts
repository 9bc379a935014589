import { completeTaskWorkflow } from "../../../../../../workflows/crm/workflows/complete-task"
import { agentRoute } from "../../../agent-route"
import { readTask } from "../../read-task"
import { completeTaskSchema } from "../../validators"

/** Says that a task is done, or takes that back. */
export const POST = agentRoute({ action: "edit_tasks" }, async (request, response, { agent }) => {
  const id = request.params.id!
  const { is_done } = completeTaskSchema.parse(request.body ?? {})
  await completeTaskWorkflow(request.scope).run({
    input: { id, is_done, by: { id: agent.id, name: agent.name } },
  })
  response.json(await readTask(request.scope, id))
})
