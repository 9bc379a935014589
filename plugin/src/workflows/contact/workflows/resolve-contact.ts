import { z } from "@medusajs/framework/zod"
import { createHook, createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { INBOX_EVENTS, type InboxEvent } from "../../../types/events"
import { emitInboxEventsStep } from "../../common/steps/emit-inbox-events"
import { fetchProfileStep } from "../steps/fetch-profile"
import { indexAllPhonesStep } from "../steps/index-phones"
import { resolveContactStep } from "../steps/resolve-contact"

const decisionSchema = z.object({ customer_id: z.string() }).optional()

/**
 * The job that finds out which customer a new contact is.
 *
 * @property hooks.resolveContact - `{ identity_id }`, before we look: a handler that knows better returns
 * `new StepResponse({ customer_id })`
 */
export const resolveContactWorkflow = createWorkflow(
  "inbox-resolve-contact",
  (input: { identity_id: string }) => {
    indexAllPhonesStep()
    fetchProfileStep(input)
    const resolveContact = createHook("resolveContact", input, { resultValidator: decisionSchema })
    const resolved = resolveContactStep(
      transform({ input, decision: resolveContact.getResult() }, ({ input, decision }) => ({
        identity_id: input.identity_id,
        customer_id: decision?.customer_id,
      }))
    )
    const events = transform({ input, resolved }, ({ input, resolved }): InboxEvent[] =>
      resolved.customer_id
        ? [
            {
              name: INBOX_EVENTS.contactResolved,
              data: { id: input.identity_id, customer_id: resolved.customer_id },
            },
          ]
        : []
    )
    emitInboxEventsStep({ events })
    return new WorkflowResponse(resolved, { hooks: [resolveContact] })
  }
)
