import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { Stream } from "../../../modules/routing/storage/presence"
import { keepStreamsStep } from "../steps/attend"

/** The process that serves these streams says that they are open still. */
export const keepStreamsWorkflow = createWorkflow("inbox-keep-streams", (input: { streams: Stream[] }) => {
  return new WorkflowResponse(keepStreamsStep(input))
})
