import type { SnippetListResponse, SnippetResponse } from "../../../../types/http/snippet"
import { snippetModule } from "../../../../workflows/snippet/snippet-module"
import { putSnippetWorkflow } from "../../../../workflows/snippet/workflows/put-snippet"
import { agentRoute } from "../agent-route"
import { demandEdit, readerOf, readSnippet } from "./access"
import { presentSnippets } from "./present-snippets"
import { createSnippetSchema } from "./validators"

/** Everything the agent may use. */
export const GET = agentRoute({}, async (request, response, context) => {
  const rows = await snippetModule(request.scope).listFor(readerOf(context))
  const body: SnippetListResponse = { snippets: await presentSnippets(request.scope, context, rows) }
  response.json(body)
})

export const POST = agentRoute({}, async (request, response, context) => {
  const { category, department_id, ...given } = createSnippetSchema.parse(request.body)
  const input = { ...given, category: category || null, department_id: department_id ?? null }
  demandEdit(context, input)
  const { result } = await putSnippetWorkflow(request.scope).run({
    input: { ...input, id: null, by: context.agent.id },
  })
  const row = await readSnippet(request.scope, context, result.id)
  const body: SnippetResponse = { snippet: (await presentSnippets(request.scope, context, [row]))[0]! }
  response.status(201).json(body)
})
