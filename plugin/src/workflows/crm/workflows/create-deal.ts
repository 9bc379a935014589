import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { INBOX_EVENTS } from "../../../types/events"
import type { CreateDealBody } from "../../../types/http/crm"
import { demandCustomers } from "../../common/customers"
import { crmModule } from "../crm-module"
import { dealEntry } from "../deal-entry"
import { defaultCurrency, demandAgent, demandCompany, findStage, nameProducts, sumOf } from "../demands"
import { finishCrm, type Actor, type CrmOutcome } from "../finish"

export interface CreateDealInput extends CreateDealBody {
  by: Actor
}

const createDealStep = createStep(
  "inbox-create-deal",
  async ({ by, ...input }: CreateDealInput, { container }) => {
    const crm = crmModule(container)
    await demandCustomers(container, [input.customer_id])
    await demandCompany(container, input.company_id)
    const owner_id = input.owner_id === undefined ? by.id : input.owner_id
    await demandAgent(container, owner_id, "owner_id")
    const stage = await findStage(container, input.stage_id)
    const products = await nameProducts(container, input.products ?? [])
    const amount = input.amount === undefined ? sumOf(products) : input.amount
    const deal = await crm.addDeal({
      title: input.title,
      customer_id: input.customer_id,
      company_id: input.company_id ?? null,
      stage_id: stage.id,
      amount,
      currency_code: input.currency_code ?? (await defaultCurrency(container)),
      owner_id,
      expected_close_at: input.expected_close_at ?? null,
      products,
      lost_reason: stage.kind === "lost" ? (input.lost_reason ?? null) : null,
      conversation_id: input.conversation_id ?? null,
      order_id: input.order_id ?? null,
      created_by: by.id,
      closed_at: stage.kind === "open" ? null : new Date(),
    })
    const { id, customer_id } = deal
    return new StepResponse<CrmOutcome>({
      id,
      entries: [dealEntry("created", deal, stage, by)],
      updates: [{ object: "deal", id, customer_id }],
      events: [{ name: INBOX_EVENTS.dealCreated, data: { id, customer_id } }],
    })
  }
)

/** Opens a deal with a customer. @throws InboxError `invalid_data` */
export const createDealWorkflow = createWorkflow("inbox-create-deal", (input: CreateDealInput) => {
  return new WorkflowResponse(finishCrm(createDealStep(input)))
})
