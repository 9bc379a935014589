import { undoMergeWorkflow } from "../../../../../../../workflows/crm/workflows/undo-merge"
import { readContact } from "../../../../../../contact"
import { agentRoute } from "../../../../agent-route"
import { undoMergeSchema } from "../../../validators"

/** Makes one contact two again. */
export const POST = agentRoute({ action: "edit_contacts" }, async (request, response, context) => {
  const { merge_id } = undoMergeSchema.parse(request.body)
  const into_customer_id = request.params.customer_id!
  await undoMergeWorkflow(request.scope).run({ input: { into_customer_id, merge_id } })
  response.json(await readContact(request.scope, into_customer_id, context))
})
