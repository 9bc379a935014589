import { importSnippetsWorkflow } from "../../../../../workflows/snippet/workflows/import-snippets"
import { agentRoute } from "../../agent-route"
import { readerOf } from "../access"
import { importSnippetsSchema } from "../validators"

export const POST = agentRoute({}, async (request, response, context) => {
  const { csv } = importSnippetsSchema.parse(request.body)
  const { result } = await importSnippetsWorkflow(request.scope).run({
    input: { csv, reader: readerOf(context), may_manage: context.can("manage_snippets") },
  })
  response.json(result)
})
