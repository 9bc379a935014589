import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ChannelError } from "../../../utils/channel-error"
import { inboxModules } from "../../modules"

export interface ShowTypingInput {
  conversation_id: string
  author: { id: string; name: string }
}

const showTypingStep = createStep("inbox-tell-typing", async (input: ShowTypingInput, { container }) => {
  const { channels, conversations, realtime } = inboxModules(container)
  const newest = await conversations.newestInbound(input.conversation_id)
  if (!newest) return new StepResponse(undefined)
  const { channel_id, external_id, identity } = newest
  // For those whose screen we serve ourselves.
  void realtime.signal({
    topics: [`contact.${identity.id}`],
    type: "typing",
    data: { conversation_id: input.conversation_id, name: input.author.name },
  })
  const channel = await channels.retrieveChannel(channel_id)
  if (!channel.capabilities?.typing || channel.settings?.typing === false) return new StepResponse(undefined)
  try {
    await channels.setTyping(channel_id, {
      to: { user_id: identity.user_id, wa_id: identity.wa_id },
      external_id,
    })
  } catch (error) {
    // Whoever types goes on typing: the next one may get through.
    if (!(error instanceof ChannelError)) throw error
  }
  return new StepResponse(undefined)
})

/** Shows the contact for a moment that somebody is writing. */
export const showTypingWorkflow = createWorkflow("inbox-show-typing", (input: ShowTypingInput) => {
  return new WorkflowResponse(showTypingStep(input))
})
