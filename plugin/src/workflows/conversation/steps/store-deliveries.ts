import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { IncomingEvent } from "../../../modules/conversation/storage/incoming"
import type { DeliveryRow } from "../../../modules/conversation/storage/rows"
import type { StoreResult } from "../../../modules/conversation/storage/store-events"
import { errorMessage } from "../../../utils/error-message"
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
  const deliveries = await conversations.openDeliveries()
  const readable = await parseDeliveries(container, deliveries)
  const results = deliveries.length ? await store(container, readable) : []
  if (results.length) await realtime.ring()
  return new StepResponse<StoredDeliveries>({ ...merge(results), has_more: deliveries.length > 0 })
})

interface Readable {
  delivery: DeliveryRow
  events: IncomingEvent[]
}

async function parseDeliveries(container: MedusaContainer, deliveries: DeliveryRow[]): Promise<Readable[]> {
  const { channels } = inboxModules(container)
  const readable: Readable[] = []
  for (const delivery of deliveries) {
    try {
      const parsed = await channels.parse(delivery.provider, JSON.parse(delivery.body), delivery.received_at)
      const events = parsed.map(({ channel, event }) => ({
        delivery_id: delivery.id,
        channel_id: channel.id,
        window_hours: channels.capabilitiesOf(channel.provider).service_window_hours,
        event,
      }))
      readable.push({ delivery, events })
    } catch (error) {
      await postpone(container, delivery, error)
    }
  }
  return readable
}

type Stored = StoreResult & { delivery_ids: string[] }

async function store(container: MedusaContainer, readable: Readable[]): Promise<Stored[]> {
  if (!readable.length) return []
  const { conversations } = inboxModules(container)
  const delivery_ids = readable.map(({ delivery }) => delivery.id)
  try {
    const result = await conversations.storeEvents(delivery_ids, readable.flatMap(({ events }) => events))
    return [{ ...result, delivery_ids }]
  } catch (error) {
    const [first, ...others] = readable
    if (first && !others.length) {
      await postpone(container, first.delivery, error)
      return []
    }
    const results: Stored[] = []
    for (const one of readable) results.push(...(await store(container, [one])))
    return results
  }
}

/** Keeps the delivery for later. Fails the job when even that cannot be written: the database is gone. */
async function postpone(container: MedusaContainer, delivery: DeliveryRow, error: unknown): Promise<void> {
  container.resolve<Logger>(ContainerRegistrationKeys.LOGGER).warn(`[inbox] delivery ${delivery.id} postponed`)
  await inboxModules(container).conversations.postponeDelivery(delivery.id, errorMessage(error))
}

function merge(results: Stored[]): Stored {
  return {
    delivery_ids: results.flatMap(({ delivery_ids }) => delivery_ids),
    messages: results.flatMap(({ messages }) => messages),
    created_conversations: results.flatMap(({ created_conversations }) => created_conversations),
    statuses: results.flatMap(({ statuses }) => statuses),
    unresolved_identities: [...new Set(results.flatMap(({ unresolved_identities }) => unresolved_identities))],
  }
}
