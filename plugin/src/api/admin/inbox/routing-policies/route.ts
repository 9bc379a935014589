import type { MedusaContainer } from "@medusajs/framework/types"
import type {
  RoutingPolicyListResponse,
  RoutingPolicyResponse,
  RoutingScope,
} from "../../../../types/http/routing"
import { InboxError } from "../../../../utils/inbox-error"
import { inboxModules } from "../../../../workflows/modules"
import { putPolicyWorkflow } from "../../../../workflows/routing/workflows/put-policy"
import { listPolicies, presentPolicy } from "../../../presenters/team"
import { agentRoute } from "../agent-route"
import { createPolicySchema } from "./validators"

export const GET = agentRoute({}, async (request, response) => {
  const body: RoutingPolicyListResponse = { routing_policies: await listPolicies(request.scope) }
  response.json(body)
})

/** Sets the policy of a scope; one it had before is replaced. */
export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  const {
    scope,
    scope_id = null,
    method,
    fallback_method = null,
    options = {},
  } = createPolicySchema.parse(request.body)
  await assertScope(request.scope, scope, scope_id)
  const { result } = await putPolicyWorkflow(request.scope).run({
    input: { scope, scope_id, method, fallback_method, options },
  })
  const body: RoutingPolicyResponse = { routing_policy: presentPolicy(result) }
  response.status(result.is_new ? 201 : 200).json(body)
})

async function assertScope(
  container: MedusaContainer,
  scope: RoutingScope,
  id: string | null
): Promise<void> {
  const { channels, routing } = inboxModules(container)
  const isKnown =
    scope === "account" ||
    (scope === "department"
      ? (await routing.findDepartment(id!)) !== null
      : (await channels.listChannels()).some((channel) => channel.id === id))
  if (!isKnown) throw new InboxError("invalid_data", `scope_id: there is no such ${scope}`)
}
