import type { TaskListResponse } from "../../../../types/http/crm"
import { crmModule } from "../../../../workflows/crm/crm-module"
import { putTaskWorkflow } from "../../../../workflows/crm/workflows/put-task"
import { readTimeCursor, writeTimeCursor } from "../../../page-cursor"
import { presentTasks } from "../../../presenters/crm"
import { agentRoute } from "../agent-route"
import { customersNamed, cutPage } from "../crm-query"
import { readTask } from "./read-task"
import { createTaskSchema, listTasksSchema } from "./validators"

export const GET = agentRoute({ action: "view_tasks" }, async (request, response, { agent }) => {
  const { cursor, limit, assignee_id, ...filter } = listTasksSchema.parse(request.query)
  const rows = await crmModule(request.scope).listTasks({
    ...filter,
    assignee_id: assignee_id === "me" ? agent.id : assignee_id,
    named_customer_ids: await customersNamed(request.scope, filter.q),
    after: cursor ? readTimeCursor(cursor) : null,
    limit: limit + 1,
  })
  const { page, next_cursor } = cutPage(rows, limit, (row) =>
    writeTimeCursor(filter.status === "done" ? row.completed_at : row.due_at, row.id)
  )
  const body: TaskListResponse = { tasks: await presentTasks(request.scope, page), next_cursor }
  response.json(body)
})

export const POST = agentRoute({ action: "create_tasks" }, async (request, response, context) => {
  const { agent } = context
  const input = createTaskSchema.parse(request.body)
  if (input.conversation_id) await context.readConversation(input.conversation_id)
  const by = { id: agent.id, name: agent.name }
  const { result } = await putTaskWorkflow(request.scope).run({ input: { ...input, id: null, by } })
  response.status(201).json(await readTask(request.scope, result.id))
})
