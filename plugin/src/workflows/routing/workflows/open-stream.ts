import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { openStreamStep } from "../steps/attend"

interface OpenStreamInput {
  user_id: string
  /** Whether the browser itself says that it is awake; else whoever serves the stream does. */
  must_tell: boolean
}

/** An agent's stream has opened: they are there. Answers the id it is kept alive by. */
export const openStreamWorkflow = createWorkflow("inbox-open-stream", (input: OpenStreamInput) => {
  return new WorkflowResponse(openStreamStep(input))
})
