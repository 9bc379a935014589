import type { SnippetVariableListResponse } from "../../../../../types/http/snippet"
import { SNIPPET_VARIABLES } from "../../../../../workflows/snippet/variable-values"
import { agentRoute } from "../../agent-route"

/** What a snippet may hold. */
export const GET = agentRoute({}, async (_request, response) => {
  const body: SnippetVariableListResponse = { variables: SNIPPET_VARIABLES }
  response.json(body)
})
