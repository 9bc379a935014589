import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { tellDraft, type DraftNews } from "../draft-news"

const tellDraftStep = createStep("inbox-show-draft", async (news: DraftNews, { container }) => {
  await tellDraft(container, news)
  return new StepResponse(undefined)
})

/** Shows an agent's draft in their other browsers. */
export const tellDraftWorkflow = createWorkflow("inbox-tell-draft", (news: DraftNews) => {
  return new WorkflowResponse(tellDraftStep(news))
})
