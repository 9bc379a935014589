import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { InboxEvent } from "../../../types/events"

/** Tells third parties, on Medusa's event bus, what is already durable. */
export const emitInboxEventsStep = createStep(
  "inbox-emit-events",
  async ({ events }: { events: InboxEvent[] }, { container }) => {
    if (events.length) await container.resolve(Modules.EVENT_BUS).emit(events)
    return new StepResponse(undefined)
  }
)
