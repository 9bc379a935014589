import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { tellAliveStep } from "../steps/attend"

/** A browser says that its agent's machine is awake. */
export const tellAliveWorkflow = createWorkflow("inbox-tell-alive", (input: { user_id: string }) => {
  return new WorkflowResponse(tellAliveStep(input))
})
