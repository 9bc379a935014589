import { deleteTaskWorkflow } from "../../../../../workflows/crm/workflows/delete-task"
import { putTaskWorkflow } from "../../../../../workflows/crm/workflows/put-task"
import { agentRoute } from "../../agent-route"
import { readTask } from "../read-task"
import { updateTaskSchema } from "../validators"

export const GET = agentRoute({ action: "view_tasks" }, async (request, response) => {
  response.json(await readTask(request.scope, request.params.id!))
})

export const POST = agentRoute({ action: "edit_tasks" }, async (request, response, context) => {
  const { agent } = context
  const id = request.params.id!
  const input = updateTaskSchema.parse(request.body)
  if (input.conversation_id) await context.readConversation(input.conversation_id)
  await putTaskWorkflow(request.scope).run({
    input: { ...input, id, by: { id: agent.id, name: agent.name } },
  })
  response.json(await readTask(request.scope, id))
})

export const DELETE = agentRoute({ action: "delete_tasks" }, async (request, response, { agent }) => {
  const id = request.params.id!
  await deleteTaskWorkflow(request.scope).run({ input: { id, by: { id: agent.id, name: agent.name } } })
  response.json({ id, object: "task", deleted: true })
})
