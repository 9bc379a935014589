import type { TimelineEntryResponse } from "../../../../../../types/http/timeline"
import { InboxError } from "../../../../../../utils/inbox-error"
import { addNoteWorkflow } from "../../../../../../workflows/contact/workflows/add-note"
import { inboxModules } from "../../../../../../workflows/modules"
import { presentEntry } from "../../../../../timeline/entries"
import { agentRoute } from "../../../agent-route"
import { mayDeleteNote } from "../../may-delete-note"
import { readContact } from "../../read-contact"
import { createNoteSchema } from "../../validators"

/** Keeps a note about a customer. */
export const POST = agentRoute({ action: "edit_contacts" }, async (request, response, context) => {
  const { text } = createNoteSchema.parse(request.body)
  const { contact } = await readContact(request.scope, request.params.customer_id!)
  const { id, name } = context.agent
  const { result } = await addNoteWorkflow(request.scope).run({
    input: { customer_id: contact.customer_id, text, by: { id, name } },
  })
  const note = result.ids[0] && (await inboxModules(request.scope).crm?.findEntry(result.ids[0]))
  if (!note) throw new InboxError("unavailable", "This shop keeps no notes")
  const body: TimelineEntryResponse = { entry: presentEntry(note, mayDeleteNote(context)) }
  response.status(201).json(body)
})
