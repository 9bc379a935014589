import { DEFAULT_RULE } from "../../../../../utils/routing-rules"
import { putPolicyWorkflow } from "../../../../../workflows/routing/workflows/put-policy"
import { removePolicyWorkflow } from "../../../../../workflows/routing/workflows/remove-policy"
import { presentPolicy } from "../../../../presenters/team"
import { agentRoute } from "../../agent-route"
import { readPolicy } from "../read-policy"
import { updatePolicySchema } from "../validators"

export const GET = agentRoute({}, async (request, response) => {
  response.json(await readPolicy(request.scope, request.params.id!))
})

export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  const { routing_policy: current } = await readPolicy(request.scope, request.params.id!)
  const { scope, scope_id, options } = current
  const change = updatePolicySchema.parse(request.body)
  const { result } = await putPolicyWorkflow(request.scope).run({
    input: {
      scope,
      scope_id,
      method: change.method ?? current.method,
      fallback_method:
        change.fallback_method === undefined ? current.fallback_method : change.fallback_method,
      options: { ...options, ...change.options },
    },
  })
  response.json({ routing_policy: presentPolicy(result) })
})

/** The wider policy holds again; the account's becomes what it was at first. */
export const DELETE = agentRoute({ action: "settings" }, async (request, response) => {
  const { routing_policy: policy } = await readPolicy(request.scope, request.params.id!)
  if (policy.scope === "account") await putPolicyWorkflow(request.scope).run({ input: DEFAULT_RULE })
  else await removePolicyWorkflow(request.scope).run({ input: { id: policy.id } })
  response.json({ id: policy.id, object: "routing_policy", deleted: true })
})
