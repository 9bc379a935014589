import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { DraftDTO } from "../../../types/http/draft"
import { inboxModules } from "../../modules"

interface TellDraftInput {
  conversation_id: string
  user_id: string
  /** Null: sent or thrown away. */
  draft: DraftDTO | null
}

const tellDraftStep = createStep(
  "inbox-show-draft",
  async ({ user_id, ...data }: TellDraftInput, { container }) => {
    await inboxModules(container).realtime.signal({ user_id, type: "draft.updated", data })
    return new StepResponse(undefined)
  }
)

/** Shows an agent's draft in their other browsers. */
export const tellDraftWorkflow = createWorkflow("inbox-tell-draft", (input: TellDraftInput) => {
  return new WorkflowResponse(tellDraftStep(input))
})
