import { AGENT_ROLES, type RolesResponse } from "../../../../types/http/agent"
import { inboxModules } from "../../../../workflows/modules"
import { agentRoute } from "../agent-route"

/** What each role may do while an agent has no grants of their own. */
export const GET = agentRoute({}, async (request, response, { record }) => {
  const { permissions } = inboxModules(request.scope).routing
  const body: RolesResponse = {
    roles: AGENT_ROLES.map((role) => ({
      role,
      grants: permissions.grantsOf({ ...record, role, grants: null }),
    })),
  }
  response.json(body)
})
