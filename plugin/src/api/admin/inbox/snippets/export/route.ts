import { writeCsv } from "../../../../../workflows/snippet/csv"
import { snippetModule } from "../../../../../workflows/snippet/snippet-module"
import { inboxModules } from "../../../../../workflows/modules"
import { agentRoute } from "../../agent-route"
import { readerOf } from "../access"

/** Everything the agent may use, as a file. */
export const GET = agentRoute({}, async (request, response, context) => {
  const rows = await snippetModule(request.scope).listFor(readerOf(context))
  const { departments } = await inboxModules(request.scope).routing.setup()
  const csv = writeCsv(rows, new Map(departments.map(({ id, name }) => [id, name])))
  response.setHeader("Content-Type", "text/csv; charset=utf-8")
  response.setHeader("Content-Disposition", 'attachment; filename="snippets.csv"')
  response.send(csv)
})
