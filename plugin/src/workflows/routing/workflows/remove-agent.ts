import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { returnToQueue } from "../../common/return"
import { inboxModules } from "../../modules"
import { teamChangedStep } from "../steps/team-changed"

const removeAgentStep = createStep(
  "inbox-remove-agent",
  async ({ user_id }: { user_id: string }, { container }) => {
    await inboxModules(container).routing.removeAgent(user_id)
    await returnToQueue(container, { assignee_ids: [user_id], reason: "agent_removed" })
    return new StepResponse(undefined)
  }
)

/** Takes the inbox from a user; their open conversations go back to the queue. */
export const removeAgentWorkflow = createWorkflow("inbox-remove-agent", (input: { user_id: string }) => {
  removeAgentStep(input)
  teamChangedStep({ user_ids: null })
  return new WorkflowResponse(undefined)
})
