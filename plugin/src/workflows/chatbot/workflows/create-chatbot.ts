import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CreateChatbotBody } from "../../../types/http/chatbot"
import { assertChannels } from "../assert-channels"
import { chatbotModule } from "../chatbot-module"

const createChatbotStep = createStep(
  "inbox-create-chatbot",
  async (input: CreateChatbotBody, { container }) => {
    const chatbots = chatbotModule(container)
    await assertChannels(container, input.channel_ids)
    return new StepResponse({ id: await chatbots.create(input) })
  }
)

/** Makes a chatbot that answers nobody yet. @throws InboxError `invalid_data` */
export const createChatbotWorkflow = createWorkflow("inbox-create-chatbot", (input: CreateChatbotBody) => {
  return new WorkflowResponse(createChatbotStep(input))
})
