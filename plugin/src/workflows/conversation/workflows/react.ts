import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { OwnReaction } from "../../../modules/conversation/storage/reactions"
import { InboxError } from "../../../utils/inbox-error"
import { inboxModules } from "../../modules"

const reactStep = createStep("inbox-react-to-message", async (input: OwnReaction, { container }) => {
  const { channels, conversations, queue, realtime } = inboxModules(container)
  const [conversation] = await conversations.conversationsByIds([input.conversation_id])
  if (!conversation) throw new InboxError("not_found", "There is no such conversation")
  const channel = await channels.retrieveChannel(conversation.channel_id)
  if (!channel.capabilities?.reactions) {
    throw new InboxError("invalid_data", "This channel takes no reactions")
  }
  await conversations.react(input)
  await realtime.ring()
  await queue.enqueue("inbox-send-reaction", { message_id: input.message_id })
  return new StepResponse({ id: input.message_id })
})

/** Puts an emoji on a message, or takes it back. @throws InboxError */
export const reactWorkflow = createWorkflow("inbox-react", (input: OwnReaction) => {
  return new WorkflowResponse(reactStep(input))
})
