import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { RoutingRule } from "../../../types/routing"
import { inboxModules } from "../../modules"
import { teamChangedStep } from "../steps/team-changed"

const putPolicyStep = createStep("inbox-put-policy", async (rule: RoutingRule, { container }) => {
  return new StepResponse(await inboxModules(container).routing.putPolicy(rule))
})

/** Sets how conversations of a scope are given out. @throws InboxError `invalid_data` */
export const putPolicyWorkflow = createWorkflow("inbox-put-policy", (rule: RoutingRule) => {
  const policy = putPolicyStep(rule)
  teamChangedStep({ user_ids: [] })
  return new WorkflowResponse(policy)
})
