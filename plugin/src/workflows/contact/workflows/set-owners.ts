import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { InboxError } from "../../../utils/inbox-error"
import { findPeople } from "../../common/people"
import { inboxModules } from "../../modules"
import { recordTimelineStep, type TimelineRecord } from "../../common/steps/record-timeline"

interface SetOwnersInput {
  customer_ids: string[]
  /** Null: nobody in particular. */
  owner_id: string | null
  /** For the timeline. */
  by: { id: string; name: string }
}

const setOwnersStep = createStep(
  "inbox-keep-owners",
  async ({ customer_ids, owner_id, by }: SetOwnersInput, { container }) => {
    const { queue, routing } = inboxModules(container)
    const customers = await container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ id: customer_ids }, { select: ["id"], take: null })
    const missing = customer_ids.filter((id) => !customers.some((customer) => customer.id === id))
    if (missing.length) throw new InboxError("not_found", `There is no customer ${missing[0]}`)
    if (owner_id && !(await routing.findAgent(owner_id))?.is_active) {
      throw new InboxError("invalid_data", "owner_id: this person has no inbox")
    }
    const before = await routing.ownersOf(customer_ids)
    await routing.setOwners(customer_ids, owner_id)
    // What waits for its owner may have one now.
    if (owner_id) await queue.enqueue("inbox-distribute", {}).catch(() => undefined)
    const owner = owner_id ? ((await findPeople(container, [owner_id])).get(owner_id) ?? null) : null
    const changed = customer_ids.filter((id) => (before.get(id) ?? null) !== owner_id)
    const entries = changed.map((customer_id): TimelineRecord => ({
      customer_id,
      kind: "owner",
      title: owner
        ? `${owner.name} looks after this contact`
        : "Nobody in particular looks after this contact",
      actor: by,
      data: { owner: owner && { id: owner.id, name: owner.name } },
    }))
    return new StepResponse({ entries })
  }
)

/** Says who looks after these customers. @throws InboxError `not_found`, `invalid_data` */
export const setOwnersWorkflow = createWorkflow("inbox-set-owners", (input: SetOwnersInput) => {
  return new WorkflowResponse(recordTimelineStep(setOwnersStep(input)))
})
