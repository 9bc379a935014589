import type { MedusaContainer } from "@medusajs/framework/types"
import type { SnippetResponse } from "../../../../../types/http/snippet"
import { putSnippetWorkflow } from "../../../../../workflows/snippet/workflows/put-snippet"
import { removeSnippetWorkflow } from "../../../../../workflows/snippet/workflows/remove-snippet"
import { agentRoute, type AgentContext } from "../../agent-route"
import { demandEdit, readSnippet } from "../access"
import { presentSnippets } from "../present-snippets"
import { updateSnippetSchema } from "../validators"

export const GET = agentRoute({}, async (request, response, context) => {
  response.json(await answer(request.scope, context, request.params.id!))
})

export const POST = agentRoute({}, async (request, response, context) => {
  const change = updateSnippetSchema.parse(request.body)
  const { id, shortcut, title, text, category, scope, department_id, created_by } = await readSnippet(
    request.scope,
    context,
    request.params.id!
  )
  demandEdit(context, { scope, department_id, created_by })
  const input = { shortcut, title, text, category, scope, department_id, ...change }
  const changed = { ...input, category: input.category || null, department_id: input.department_id ?? null }
  // What it becomes has to be theirs as well; somebody else's does not become one's own.
  demandEdit(context, { ...changed, created_by })
  await putSnippetWorkflow(request.scope).run({ input: { ...changed, id, by: context.agent.id } })
  response.json(await answer(request.scope, context, id))
})

export const DELETE = agentRoute({}, async (request, response, context) => {
  const snippet = await readSnippet(request.scope, context, request.params.id!)
  demandEdit(context, snippet)
  await removeSnippetWorkflow(request.scope).run({ input: { id: snippet.id, by: context.agent.id } })
  response.json({ id: snippet.id, object: "snippet", deleted: true })
})

async function answer(
  container: MedusaContainer,
  context: AgentContext,
  id: string
): Promise<SnippetResponse> {
  const row = await readSnippet(container, context, id)
  return { snippet: (await presentSnippets(container, context, [row]))[0]! }
}
