import type { MedusaContainer } from "@medusajs/framework/types"
import type { RoutingPolicyResponse } from "../../../../types/http/routing"
import { InboxError } from "../../../../utils/inbox-error"
import { ACCOUNT_POLICY_ID, listPolicies } from "../../../presenters/team"

/** By id; the account's also as `account`. @throws InboxError `not_found` */
export async function readPolicy(container: MedusaContainer, id: string): Promise<RoutingPolicyResponse> {
  const policies = await listPolicies(container)
  const routing_policy = policies.find(
    (policy) => policy.id === id || (id === ACCOUNT_POLICY_ID && policy.scope === "account")
  )
  if (!routing_policy) throw new InboxError("not_found", "There is no such routing policy")
  return { routing_policy }
}
