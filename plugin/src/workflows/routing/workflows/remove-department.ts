import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { inboxModules } from "../../modules"
import { teamChangedStep } from "../steps/team-changed"

const removeDepartmentStep = createStep(
  "inbox-remove-department",
  async ({ id }: { id: string }, { container }) => {
    const { conversations, realtime, routing } = inboxModules(container)
    await routing.removeDepartment(id)
    await conversations.leaveDepartment(id)
    await realtime.ring()
    return new StepResponse(undefined)
  }
)

/** Removes a department; whoever has its conversations keeps them, those that wait are the whole account's. */
export const removeDepartmentWorkflow = createWorkflow("inbox-remove-department", (input: { id: string }) => {
  removeDepartmentStep(input)
  teamChangedStep({ user_ids: null })
  return new WorkflowResponse(undefined)
})
