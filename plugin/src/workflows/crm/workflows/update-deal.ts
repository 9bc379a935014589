import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { DealRow } from "../../../modules/crm/service"
import { INBOX_EVENTS } from "../../../types/events"
import type { UpdateDealBody } from "../../../types/http/crm"
import { InboxError } from "../../../utils/inbox-error"
import { crmModule } from "../crm-module"
import { dealEntry } from "../deal-entry"
import { demandAgent, demandCompany, findStage, nameProducts } from "../demands"
import { finishCrm, type Actor, type CrmOutcome } from "../finish"

export interface UpdateDealInput extends UpdateDealBody {
  id: string
  by: Actor
}

const updateDealStep = createStep(
  "inbox-update-deal",
  async ({ id, by, stage_id, products, ...changes }: UpdateDealInput, { container }) => {
    const crm = crmModule(container)
    await demandCompany(container, changes.company_id)
    await demandAgent(container, changes.owner_id, "owner_id")
    const stage = stage_id === undefined ? null : await findStage(container, stage_id)
    const named = products && (await nameProducts(container, products))
    const decide = (deal: DealRow): Partial<DealRow> => {
      const given = { ...changes, ...(named ? { products: named } : {}) }
      if (!stage) return given
      return {
        ...given,
        lost_reason: stage.kind === "lost" ? (changes.lost_reason ?? deal.lost_reason) : null,
        ...(stage.id === deal.stage_id
          ? {}
          : {
              stage_id: stage.id,
              stage_changed_at: new Date(),
              closed_at: stage.kind === "open" ? null : (deal.closed_at ?? new Date()),
            }),
      }
    }
    const before = await crm.changeDeal(id, decide)
    const after = before && (await crm.findDeal(id))
    if (!after) throw new InboxError("not_found", "There is no such deal")
    const isMoved = stage !== null && before.stage_id !== stage.id
    const action = stage?.kind === "open" || !stage ? "stage_changed" : stage.kind
    const { customer_id } = after
    return new StepResponse<CrmOutcome>({
      id,
      entries: isMoved ? [dealEntry(action, after, stage, by)] : [],
      updates: [{ object: "deal", id, customer_id }],
      events: isMoved ? [{ name: INBOX_EVENTS.dealStageChanged, data: { id, customer_id } }] : [],
    })
  }
)

/** Changes a deal, or moves it to another stage. @throws InboxError `not_found`, `invalid_data` */
export const updateDealWorkflow = createWorkflow("inbox-update-deal", (input: UpdateDealInput) => {
  return new WorkflowResponse(finishCrm(updateDealStep(input)))
})
