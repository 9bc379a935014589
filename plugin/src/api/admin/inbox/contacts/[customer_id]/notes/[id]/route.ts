import { InboxError } from "../../../../../../../utils/inbox-error"
import { deleteNoteWorkflow } from "../../../../../../../workflows/contact/workflows/delete-note"
import { inboxModules } from "../../../../../../../workflows/modules"
import { agentRoute } from "../../../../agent-route"
import { mayDeleteNote } from "../../../may-delete-note"

/** Takes a note out of a customer's timeline. */
export const DELETE = agentRoute({}, async (request, response, context) => {
  const { customer_id, id } = request.params as { customer_id: string; id: string }
  const note = await inboxModules(request.scope).crm?.findEntry(id)
  if (note?.kind !== "note" || note.customer_id !== customer_id) {
    throw new InboxError("not_found", "There is no such note")
  }
  if (!mayDeleteNote(context)(note)) throw new InboxError("not_permitted", "This is somebody else's note")
  await deleteNoteWorkflow(request.scope).run({ input: { id, customer_id } })
  response.json({ id, object: "note", deleted: true })
})
