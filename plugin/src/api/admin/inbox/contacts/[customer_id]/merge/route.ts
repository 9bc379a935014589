import type { MergePreviewResponse, MergeResponse } from "../../../../../../types/http/crm"
import { customerRef } from "../../../../../../workflows/common/customers"
import { planMerge } from "../../../../../../workflows/crm/merge-plan"
import { mergeContactsWorkflow } from "../../../../../../workflows/crm/workflows/merge-contacts"
import { readContact } from "../../../../../contact"
import { agentRoute } from "../../../agent-route"
import { mergeSchema } from "../../validators"

/** What making two contacts one would do. */
export const GET = agentRoute({ action: "edit_contacts" }, async (request, response) => {
  const { customer_id } = mergeSchema.parse(request.query)
  const plan = await planMerge(request.scope, request.params.customer_id!, customer_id)
  const { fields, moved, refusal } = plan
  const body: MergePreviewResponse = {
    preview: {
      into: customerRef(plan.into),
      from: customerRef(plan.from),
      counts: moved.counts,
      fields,
      refusal,
    },
  }
  response.json(body)
})

/** Makes them one. */
export const POST = agentRoute({ action: "edit_contacts" }, async (request, response, context) => {
  const { customer_id: from_customer_id } = mergeSchema.parse(request.body)
  const into_customer_id = request.params.customer_id!
  const { id, name } = context.agent
  await mergeContactsWorkflow(request.scope).run({
    input: { into_customer_id, from_customer_id, by: { id, name } },
  })
  const { contact } = await readContact(request.scope, into_customer_id, context)
  const body = { contact, merge: contact.merge } as MergeResponse
  response.json(body)
})
