import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { inboxModules } from "../../modules"

const MINUTE = 60_000
const POLL_EVERY = MINUTE
const TEMPLATES_EVERY = 60 * MINUTE
const HEALTH_EVERY = 15 * MINUTE

const isDue = (last: Date | null, every: number) => !last || Date.now() - last.getTime() >= every

const pollChannelsStep = createStep("inbox-poll-due-channels", async (_: void, { container }) => {
  const { channels, queue } = inboxModules(container)
  for (const channel of await channels.listChannels()) {
    if (!channel.capabilities || channel.disabled_at) continue
    const { polls, has_templates } = await channels.abilitiesOf(channel.id)
    // Spread out, so that a shop with many channels does not ask the platform for all at once.
    const options = { delay: 1 + Math.floor(Math.random() * 5_000) }
    const input = { channel_id: channel.id }
    const isAlive = channel.health_state !== "disconnected"
    if (polls && isAlive && isDue(channel.polled_at, POLL_EVERY)) {
      await queue.enqueue("inbox-poll-channel", input, options)
    }
    if (has_templates && isAlive && isDue(channel.templates_synced_at, TEMPLATES_EVERY)) {
      await queue.enqueue("inbox-sync-templates", input, options)
    }
    if (isDue(channel.health_checked_at, HEALTH_EVERY)) {
      await queue.enqueue("inbox-check-channel", input, options)
    }
  }
  return new StepResponse(undefined)
})

/** The schedule of what is asked of platforms from time to time. */
export const pollChannelsWorkflow = createWorkflow("inbox-poll-channels", () => {
  return new WorkflowResponse(pollChannelsStep())
})
