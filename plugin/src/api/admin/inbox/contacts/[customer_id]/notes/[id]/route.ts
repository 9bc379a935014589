import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { TimelineEntryRow } from "../../../../../../../modules/crm/service"
import type { TimelineEntryResponse } from "../../../../../../../types/http/timeline"
import { InboxError } from "../../../../../../../utils/inbox-error"
import { deleteNoteWorkflow } from "../../../../../../../workflows/contact/workflows/delete-note"
import { editNoteWorkflow } from "../../../../../../../workflows/contact/workflows/edit-note"
import { inboxModules } from "../../../../../../../workflows/modules"
import { presentEntry } from "../../../../../../timeline/entries"
import { agentRoute } from "../../../../agent-route"
import { noteRights } from "../../../note-rights"
import { createNoteSchema } from "../../../validators"

/** @throws InboxError `not_found` */
async function readNote(request: AuthenticatedMedusaRequest): Promise<TimelineEntryRow> {
  const { customer_id, id } = request.params as { customer_id: string; id: string }
  const note = await inboxModules(request.scope).crm?.findEntry(id)
  if (note?.kind !== "note" || note.customer_id !== customer_id) {
    throw new InboxError("not_found", "There is no such note")
  }
  return note
}

const refuse = () => new InboxError("not_permitted", "This is somebody else's note")

/** Changes its words. */
export const POST = agentRoute({}, async (request, response, context) => {
  const note = await readNote(request)
  if (!noteRights(context)(note).can_edit) throw refuse()
  const { text } = createNoteSchema.parse(request.body)
  const { id, customer_id } = note
  await editNoteWorkflow(request.scope).run({ input: { id, customer_id, text } })
  const body: TimelineEntryResponse = { entry: presentEntry(await readNote(request), noteRights(context)) }
  response.json(body)
})

/** Takes a note out of a customer's timeline. */
export const DELETE = agentRoute({}, async (request, response, context) => {
  const { id, customer_id, ...note } = await readNote(request)
  if (!noteRights(context)({ id, customer_id, ...note }).can_delete) throw refuse()
  await deleteNoteWorkflow(request.scope).run({ input: { id, customer_id } })
  response.json({ id, object: "note", deleted: true })
})
