import type { DistributionStrategyListResponse } from "../../../../types/http/routing"
import { inboxModules } from "../../../../workflows/modules"
import { agentRoute } from "../agent-route"

/** The methods a policy can name, third parties' included. */
export const GET = agentRoute({}, async (request, response) => {
  const body: DistributionStrategyListResponse = {
    strategies: inboxModules(request.scope).routing.listStrategies(),
  }
  response.json(body)
})
