import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { watchPresenceStep } from "../steps/watch-presence"

/** The job that notices who has gone. */
export const watchPresenceWorkflow = createWorkflow("inbox-watch-presence", () => {
  return new WorkflowResponse(watchPresenceStep())
})
