import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { deleteFiles } from "../../common/files"
import { inboxModules } from "../../modules"

const RETENTION = { deliveryDays: 30, eventHours: 24, pendingUpdateDays: 8, unusedUploadDays: 7 }

/**
 * Finds what lost its job (a worker killed between commit and follow-up, a queue that was gone) and gives
 * it a new one, hands unanswered messages to people and removes what is old.
 */
export const sweepStep = createStep("inbox-sweep-neglected", async (_: void, { container }) => {
  const { conversations, queue, realtime } = inboxModules(container)
  if (await conversations.hasOpenDeliveries()) queue.wake("inbox-process-deliveries")
  for (const conversation_id of await conversations.neglectedOutboxes()) {
    await queue.enqueue("inbox-send-messages", { conversation_id })
  }
  for (const identity_id of await conversations.unresolvedIdentities()) {
    await queue.enqueue("inbox-resolve-contact", { identity_id })
  }
  for (const attachment_id of await conversations.neglectedFetches()) {
    await queue.enqueue("inbox-fetch-medium", { attachment_id })
  }
  if (await conversations.hasWaiting()) await queue.enqueue("inbox-distribute", {})
  for (const conversation_id of await conversations.dueForBot(500)) {
    await queue.enqueue("inbox-run-chatbot", { conversation_id })
  }
  await deleteFiles(container, await conversations.takeUnusedUploads(RETENTION.unusedUploadDays))
  if (await conversations.expireUnconfirmed()) await realtime.ring()
  await conversations.removeExpired(RETENTION)
  return new StepResponse(undefined)
})
