import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { IncomingEvent } from "../../../modules/conversation/storage/incoming"
import { ChannelError } from "../../../utils/channel-error"
import { beginningOf } from "../../common/begin"
import { enqueueFollowUps } from "../../common/follow-up"
import { inboxModules } from "../../modules"

/** Reads from the platform what its webhooks may have lost and stores what is new. */
export const pollChannelStep = createStep(
  "inbox-poll-channel-once",
  async ({ channel_id }: { channel_id: string }, { container }) => {
    const { channels, queue } = inboxModules(container)
    try {
      const hasMore = await pollOnce(container, channel_id)
      if (hasMore) await queue.enqueue("inbox-poll-channel", { channel_id }, { delay: 1_000 })
    } catch (error) {
      if (!(error instanceof ChannelError)) throw error
      if (error.disconnects) {
        await channels.setHealth(channel_id, { state: "disconnected", reason: error.message })
      }
      // Else the next poll by the schedule tries again from the same place.
    }
    return new StepResponse(undefined)
  }
)

async function pollOnce(container: MedusaContainer, channelId: string): Promise<boolean> {
  const { channels, conversations, realtime } = inboxModules(container)
  const polled = await channels.poll(channelId)
  if (!polled) return false
  const { capabilities, result } = polled
  if (result.events.length) {
    const begins = await beginningOf(container, channelId)
    const stored = await conversations.storePolled(
      result.events.map((event): IncomingEvent => ({
        delivery_id: "",
        channel_id: channelId,
        window_hours: capabilities.service_window_hours,
        begins,
        event,
      }))
    )
    await realtime.ring()
    await enqueueFollowUps(container, stored)
  }
  await channels.keepPollCursor(channelId, result.cursor)
  return result.has_more
}
