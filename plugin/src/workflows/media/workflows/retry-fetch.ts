import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { inboxModules } from "../../modules"

const requeueFetchStep = createStep(
  "inbox-requeue-fetch",
  async ({ attachment_id }: { attachment_id: string }, { container }) => {
    const { conversations, queue, realtime } = inboxModules(container)
    await conversations.requeueFetch(attachment_id)
    await realtime.ring()
    await queue.enqueue("inbox-fetch-medium", { attachment_id })
    return new StepResponse(undefined)
  }
)

/** Tries once more to fetch a file that could not be had. */
export const retryFetchWorkflow = createWorkflow("inbox-retry-fetch", (input: { attachment_id: string }) => {
  return new WorkflowResponse(requeueFetchStep(input))
})
