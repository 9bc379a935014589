import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { fetchMediumStep } from "../steps/fetch-medium"

/** The job that brings the bytes of what a contact sent. */
export const fetchMediumWorkflow = createWorkflow(
  "inbox-fetch-medium",
  (input: { attachment_id: string }) => new WorkflowResponse(fetchMediumStep(input))
)
