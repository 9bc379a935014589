import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { QueuedChange } from "../../../modules/conversation/storage/queued"
import { InboxError } from "../../../utils/inbox-error"
import { textLength } from "../../../utils/split-text"
import { inboxModules } from "../../modules"
import { sendableText } from "../sendable-text"

type EditMessageInput = QueuedChange & { text: string }

const editMessageStep = createStep("inbox-change-message", async (input: EditMessageInput, { container }) => {
  const { channels, conversations, realtime } = inboxModules(container)
  const [conversation] = await conversations.conversationsByIds([input.conversation_id])
  if (!conversation) throw new InboxError("not_found", "There is no such conversation")
  const channel = await channels.retrieveChannel(conversation.channel_id)
  if (channel.capabilities) {
    const { text_limit: limit, text_unit: unit } = channel.capabilities
    if (textLength(input.text, unit) > limit) {
      throw new InboxError("invalid_data", `A message may have ${limit} ${unit} at most`, { limit, unit })
    }
  }
  await conversations.editQueued({ ...input, text: sendableText(input.text) })
  await realtime.ring()
  return new StepResponse(undefined)
})

/** Changes a message that has not gone out. @throws InboxError `not_found`, `not_permitted`, `already_sent`, `invalid_data` */
export const editMessageWorkflow = createWorkflow("inbox-edit-message", (input: EditMessageInput) => {
  return new WorkflowResponse(editMessageStep(input))
})
