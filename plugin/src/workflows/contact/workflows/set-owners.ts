import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { InboxError } from "../../../utils/inbox-error"
import { inboxModules } from "../../modules"

interface SetOwnersInput {
  customer_ids: string[]
  /** Null: nobody in particular. */
  owner_id: string | null
}

const setOwnersStep = createStep(
  "inbox-keep-owners",
  async ({ customer_ids, owner_id }: SetOwnersInput, { container }) => {
    const { queue, routing } = inboxModules(container)
    const customers = await container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ id: customer_ids }, { select: ["id"], take: null })
    const missing = customer_ids.filter((id) => !customers.some((customer) => customer.id === id))
    if (missing.length) throw new InboxError("not_found", `There is no customer ${missing[0]}`)
    if (owner_id && !(await routing.findAgent(owner_id))?.is_active) {
      throw new InboxError("invalid_data", "owner_id: this person has no inbox")
    }
    await routing.setOwners(customer_ids, owner_id)
    // What waits for its owner may have one now.
    if (owner_id) await queue.enqueue("inbox-distribute", {}).catch(() => undefined)
    return new StepResponse(undefined)
  }
)

/** Says who looks after these customers. @throws InboxError `not_found`, `invalid_data` */
export const setOwnersWorkflow = createWorkflow("inbox-set-owners", (input: SetOwnersInput) => {
  return new WorkflowResponse(setOwnersStep(input))
})
