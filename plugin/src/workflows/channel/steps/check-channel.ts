import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { inboxModules } from "../../modules"

/** Asks the platform whether the account can be used, keeps the answer, and does what waited for it. */
export const checkChannelStep = createStep(
  "inbox-check-channel-health",
  async ({ channel_id }: { channel_id: string }, { container }) => {
    const { channels, conversations, queue } = inboxModules(container)
    const channel = await channels.checkHealth(channel_id)
    if (await channels.canSend(channel_id)) {
      for (const conversation_id of await conversations.waitingOutboxes(channel_id)) {
        await queue.enqueue("inbox-send-messages", { conversation_id })
      }
      // Whoever has just connected an account wants to begin with its templates, not in half a minute.
      if (channel.capabilities?.templates && !channel.templates_synced_at) {
        await queue.enqueue("inbox-sync-templates", { channel_id }).catch(() => undefined)
      }
    }
    return new StepResponse(channel)
  }
)
