import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { NewDraft } from "../../../modules/conversation/storage/drafts"
import { inboxModules } from "../../modules"

const keepDraftStep = createStep("inbox-save-draft", async (draft: NewDraft, { container }) => {
  await inboxModules(container).conversations.saveDraft(draft)
  return new StepResponse(undefined)
})

/** Keeps what an agent has written and not sent; an empty draft is none. */
export const keepDraftWorkflow = createWorkflow("inbox-keep-draft", (draft: NewDraft) => {
  return new WorkflowResponse(keepDraftStep(draft))
})
