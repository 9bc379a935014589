import type { MedusaContainer } from "@medusajs/framework/types"
import type { StoreResult } from "../../modules/conversation/storage/store-events"
import { ruleFor } from "../../utils/routing-rules"
import { inboxModules } from "../modules"

/** The jobs that follow from what was stored. All of them may be enqueued again without harm. */
export async function enqueueFollowUps(container: MedusaContainer, stored: StoreResult): Promise<void> {
  const { channels, queue } = inboxModules(container)
  for (const identity_id of stored.unresolved_identities) {
    await queue.enqueue("inbox-resolve-contact", { identity_id })
  }
  await enqueueRouting(container, stored)
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

/** Whoever was written to: the chatbot, somebody who is yet to be found, or a team that may have gone home. */
async function enqueueRouting(container: MedusaContainer, stored: StoreResult): Promise<void> {
  const { queue, routing } = inboxModules(container)
  for (const conversation_id of stored.bot_conversations) {
    await queue.enqueue("inbox-run-chatbot", { conversation_id })
  }
  if (!stored.team_conversations.length) return
  const { departments, rules } = await routing.setup()
  const isGivenOut = stored.team_conversations.some(
    (conversation) => conversation.is_waiting && routing.assigns(ruleFor(rules, conversation))
  )
  if (isGivenOut) await queue.enqueue("inbox-distribute", {})
  for (const { id, department_id } of stored.team_conversations) {
    const hours = departments.find((department) => department.id === department_id)?.business_hours
    if (hours?.message) await queue.enqueue("inbox-answer-out-of-hours", { conversation_id: id })
  }
}
