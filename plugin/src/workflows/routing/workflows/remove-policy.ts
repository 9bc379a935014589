import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { inboxModules } from "../../modules"
import { teamChangedStep } from "../steps/team-changed"

const removePolicyStep = createStep("inbox-remove-policy", async ({ id }: { id: string }, { container }) => {
  await inboxModules(container).routing.removePolicy(id)
  return new StepResponse(undefined)
})

/** Leaves a scope to the wider policy. */
export const removePolicyWorkflow = createWorkflow("inbox-remove-policy", (input: { id: string }) => {
  removePolicyStep(input)
  teamChangedStep({ user_ids: [] })
  return new WorkflowResponse(undefined)
})
