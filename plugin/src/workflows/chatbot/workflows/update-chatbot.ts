import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { UpdateChatbotBody } from "../../../types/http/chatbot"
import { assertChannels } from "../assert-channels"
import { chatbotModule } from "../chatbot-module"

export type UpdateChatbotInput = UpdateChatbotBody & { id: string }

const updateChatbotStep = createStep(
  "inbox-update-chatbot",
  async ({ id, ...change }: UpdateChatbotInput, { container }) => {
    const chatbots = chatbotModule(container)
    if (change.channel_ids) await assertChannels(container, change.channel_ids)
    await chatbots.change(id, change)
    return new StepResponse({ id })
  }
)

/**
 * Changes name, channels or draft; what answers now is changed by publishing.
 * @throws InboxError `not_found`, `invalid_data`, or `duplicate` when another chatbot answers on a channel
 */
export const updateChatbotWorkflow = createWorkflow("inbox-update-chatbot", (input: UpdateChatbotInput) => {
  return new WorkflowResponse(updateChatbotStep(input))
})
