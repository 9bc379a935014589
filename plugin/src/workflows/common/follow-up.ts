import type { MedusaContainer } from "@medusajs/framework/types"
import type { StoreResult } from "../../modules/conversation/storage/store-events"
import { inboxModules } from "../modules"

/** The jobs that follow from what was stored. All of them may be enqueued again without harm. */
export async function enqueueFollowUps(container: MedusaContainer, stored: StoreResult): Promise<void> {
  const { channels, queue } = inboxModules(container)
  for (const identity_id of stored.unresolved_identities) {
    await queue.enqueue("inbox-resolve-contact", { identity_id })
  }
  for (const attachment_id of stored.attachments) {
    await queue.enqueue("inbox-fetch-medium", { attachment_id })
  }
  for (const { channel_id, about } of stored.channel_news) {
    await queue.enqueue(about === "templates" ? "inbox-sync-templates" : "inbox-check-channel", {
      channel_id,
    })
  }
  await channels.noteDeliveries(stored.channel_ids)
}
