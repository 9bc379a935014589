import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { keepUploadStep, type KeepUploadInput } from "../steps/keep-upload"

/** Takes a file somebody uploaded, to be sent with a message later. */
export const keepUploadWorkflow = createWorkflow(
  "inbox-keep-upload",
  (input: KeepUploadInput) => new WorkflowResponse(keepUploadStep(input))
)
