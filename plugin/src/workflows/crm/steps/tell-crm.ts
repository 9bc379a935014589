import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { InboxEvent } from "../../../types/events"
import type { CrmUpdate } from "../../../types/http/crm"
import { inboxModules } from "../../modules"

export interface CrmNews {
  updates: CrmUpdate[]
  events: InboxEvent[]
}

/** Tells open screens and third parties what is already durable. */
export const tellCrmStep = createStep(
  "inbox-tell-crm",
  async ({ updates, events }: CrmNews, { container }) => {
    const { realtime } = inboxModules(container)
    for (const data of updates) await realtime.signal({ type: "crm.updated", data })
    if (events.length) await container.resolve(Modules.EVENT_BUS).emit(events)
    return new StepResponse(undefined)
  }
)
