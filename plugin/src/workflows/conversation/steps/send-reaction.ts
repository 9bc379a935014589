import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ChannelError } from "../../../utils/channel-error"
import { inboxModules } from "../../modules"

/**
 * Tells the platform our emoji on a message as it stands now. Saying it twice does no harm, so a passing
 * trouble is simply tried again by the job; one that is refused disappears from the thread.
 */
export const sendReactionStep = createStep(
  "inbox-send-own-reaction",
  async ({ message_id }: { message_id: string }, { container }) => {
    const { channels, conversations, realtime } = inboxModules(container)
    const reaction = await conversations.ownReaction(message_id)
    if (!reaction) return new StepResponse(undefined)
    const { message, identity, emoji } = reaction
    try {
      await channels.react(message.channel_id, {
        to: { user_id: identity.user_id, wa_id: identity.wa_id },
        external_id: message.external_id!,
        emoji,
      })
    } catch (error) {
      if (!(error instanceof ChannelError) || error.retryable || error.uncertain) throw error
      await conversations.dropOwnReaction(message_id)
      await realtime.ring()
    }
    return new StepResponse(undefined)
  }
)
