import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { chatbotModule } from "../chatbot-module"

const deleteChatbotStep = createStep(
  "inbox-delete-chatbot",
  async ({ id }: { id: string }, { container }) => {
    await chatbotModule(container).remove(id)
    return new StepResponse({ id })
  }
)

/** Deletes a chatbot; conversations it leads go on to their end. @throws InboxError `not_found` */
export const deleteChatbotWorkflow = createWorkflow("inbox-delete-chatbot", (input: { id: string }) => {
  return new WorkflowResponse(deleteChatbotStep(input))
})
