import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { inboxModules } from "../../modules"
import { enqueueFollowUps } from "../../common/follow-up"
import type { StoredDeliveries } from "./store-deliveries"

/**
 * Enqueues what follows from stored deliveries, then closes them in the journal. Until it is done they
 * stay open, so a crash in between only means that the follow-ups are told again.
 */
export const followUpDeliveriesStep = createStep(
  "inbox-follow-up-deliveries",
  async (stored: StoredDeliveries, { container }) => {
    const { conversations, queue } = inboxModules(container)
    await enqueueFollowUps(container, stored)
    await conversations.finishDeliveries(stored.delivery_ids)
    if (stored.has_more) queue.wake("inbox-process-deliveries")
    return new StepResponse(undefined)
  }
)
