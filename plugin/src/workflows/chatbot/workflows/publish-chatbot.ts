import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { checkFlow } from "../../../utils/chatbot/check-flow"
import { InboxError } from "../../../utils/inbox-error"
import { chatbotModule } from "../chatbot-module"
import { flowSurroundings } from "../flow-surroundings"

const publishChatbotStep = createStep(
  "inbox-publish-chatbot",
  async ({ id }: { id: string }, { container }) => {
    const chatbots = chatbotModule(container)
    const [chatbot] = await chatbots.readChatbots([id])
    if (!chatbot) throw new InboxError("not_found", "There is no such chatbot")
    const around = await flowSurroundings(container, chatbot.channel_ids)
    const problems = checkFlow(chatbot.flow, around)
    if (!around.channels.length) {
      throw new InboxError("invalid_data", "channel_ids: choose a channel to answer on", { problems })
    }
    if (problems.some(({ severity }) => severity === "error")) {
      throw new InboxError(
        "invalid_data",
        "The flow has problems that would leave people without an answer",
        {
          problems,
        }
      )
    }
    const { number } = await chatbots.publish(id, chatbot.flow)
    return new StepResponse({ id, number })
  }
)

/**
 * Lets new conversations on the chatbot's channels begin with its draft.
 * @throws InboxError `not_found`, `invalid_data` with `problems`, or `duplicate` when another answers on a channel
 */
export const publishChatbotWorkflow = createWorkflow("inbox-publish-chatbot", (input: { id: string }) => {
  return new WorkflowResponse(publishChatbotStep(input))
})
