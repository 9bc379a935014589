import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { inboxModules } from "../../modules"

const announceOrderStep = createStep("inbox-tell-of-order", async ({ id }: { id: string }, { container }) => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["customer_id"],
    filters: { id },
  })
  const customer_id = data[0]?.customer_id
  if (customer_id) {
    await inboxModules(container).realtime.signal({ type: "timeline.updated", data: { customer_id } })
  }
  return new StepResponse(undefined)
})

/** Tells open timelines that an order has changed. */
export const announceOrderWorkflow = createWorkflow("inbox-announce-order", (input: { id: string }) => {
  return new WorkflowResponse(announceOrderStep(input))
})
