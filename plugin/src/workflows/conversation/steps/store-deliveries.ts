import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type ConversationModuleService from "../../../modules/conversation/service"
import type { IncomingEvent } from "../../../modules/conversation/storage/incoming"
import type { DeliveryRow } from "../../../modules/conversation/storage/rows"
import type { StoreResult } from "../../../modules/conversation/storage/store-events"
import { errorMessage } from "../../../utils/error-message"
import { beginningOf } from "../../common/begin"
import { inboxModules } from "../../modules"

export interface StoredDeliveries extends StoreResult {
  delivery_ids: string[]
  /** Whether there was anything to do: then there may be more. */
  has_more: boolean
}

/**
 * Reads the waiting deliveries and stores what they say, many in one transaction. When a batch cannot be
 * stored, each delivery is tried alone, so that one nobody can store delays none of the others.
 */
export const storeDeliveriesStep = createStep("inbox-store-deliveries", async (_: void, { container }) => {
  const { conversations, realtime } = inboxModules(container)
  const reader = createReader(container)
  const results: Stored[] = []
  try {
    const stored = await conversations.storeDeliveries(reader.read)
    if (stored) results.push(stored)
  } catch (error) {
    if (!reader.seen.length) throw error
    results.push(...(await storeEachAlone(container, reader.seen)))
  }
  for (const { delivery, error } of reader.unreadable) await postpone(container, delivery, error)
  if (results.length) await realtime.ring()
  return new StepResponse<StoredDeliveries>({
    ...merge(results),
    has_more: results.some(({ is_full }) => is_full),
  })
})

type Stored = NonNullable<Awaited<ReturnType<ConversationModuleService["storeDeliveries"]>>>

async function storeEachAlone(container: MedusaContainer, deliveries: DeliveryRow[]): Promise<Stored[]> {
  const results: Stored[] = []
  for (const delivery of deliveries) {
    try {
      const stored = await inboxModules(container).conversations.storeDeliveries(
        createReader(container).read,
        delivery.id
      )
      if (stored) results.push(stored)
    } catch (error) {
      await postpone(container, delivery, error)
    }
  }
  return results
}

/** Turns deliveries into events, and remembers what it saw and what it could not read. */
function createReader(container: MedusaContainer) {
  const { channels } = inboxModules(container)
  const seen: DeliveryRow[] = []
  const unreadable: { delivery: DeliveryRow; error: unknown }[] = []
  const readOne = async (delivery: DeliveryRow) => {
    const parsed = await channels.parse(delivery.provider, JSON.parse(delivery.body), delivery.received_at)
    const ids = [...new Set(parsed.map(({ channel }) => channel.id))]
    const beginnings = new Map(
      await Promise.all(ids.map(async (id) => [id, await beginningOf(container, id)] as const))
    )
    const events = parsed.map(({ channel, capabilities, event }): IncomingEvent => ({
      delivery_id: delivery.id,
      channel_id: channel.id,
      window_hours: capabilities.service_window_hours,
      begins: beginnings.get(channel.id)!,
      event,
    }))
    return { delivery, events }
  }
  const read = async (deliveries: DeliveryRow[]) => {
    seen.push(...deliveries)
    const readable: { delivery: DeliveryRow; events: IncomingEvent[] }[] = []
    for (const delivery of deliveries) {
      try {
        readable.push(await readOne(delivery))
      } catch (error) {
        unreadable.push({ delivery, error })
      }
    }
    return readable
  }
  return { read, seen, unreadable }
}

/** Keeps the delivery for later. Fails the job when even that cannot be written: the database is gone. */
async function postpone(container: MedusaContainer, delivery: DeliveryRow, error: unknown): Promise<void> {
  container
    .resolve<Logger>(ContainerRegistrationKeys.LOGGER)
    .warn(`[inbox] delivery ${delivery.id} postponed`)
  await inboxModules(container).conversations.postponeDelivery(delivery.id, errorMessage(error))
}

function merge(results: Stored[]): Omit<Stored, "is_full"> {
  return {
    delivery_ids: results.flatMap(({ delivery_ids }) => delivery_ids),
    messages: results.flatMap(({ messages }) => messages),
    created_conversations: results.flatMap(({ created_conversations }) => created_conversations),
    statuses: results.flatMap(({ statuses }) => statuses),
    unresolved_identities: [
      ...new Set(results.flatMap(({ unresolved_identities }) => unresolved_identities)),
    ],
    bot_conversations: [...new Set(results.flatMap(({ bot_conversations }) => bot_conversations))],
    team_conversations: results.flatMap(({ team_conversations }) => team_conversations),
    attachments: results.flatMap(({ attachments }) => attachments),
    channel_news: results.flatMap(({ channel_news }) => channel_news),
    channel_ids: [...new Set(results.flatMap(({ channel_ids }) => channel_ids))],
  }
}
