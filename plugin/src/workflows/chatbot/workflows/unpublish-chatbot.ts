import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { chatbotModule } from "../chatbot-module"

const unpublishChatbotStep = createStep(
  "inbox-unpublish-chatbot",
  async ({ id }: { id: string }, { container }) => {
    await chatbotModule(container).unpublish(id)
    return new StepResponse({ id })
  }
)

/** New conversations begin without it; those it leads go on to their end. @throws InboxError `not_found` */
export const unpublishChatbotWorkflow = createWorkflow("inbox-unpublish-chatbot", (input: { id: string }) => {
  return new WorkflowResponse(unpublishChatbotStep(input))
})
