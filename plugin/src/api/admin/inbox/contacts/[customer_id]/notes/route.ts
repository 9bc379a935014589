import type { TimelineEntryResponse } from "../../../../../../types/http/timeline"
import { InboxError } from "../../../../../../utils/inbox-error"
import { addNoteWorkflow } from "../../../../../../workflows/contact/workflows/add-note"
import { inboxModules } from "../../../../../../workflows/modules"
import { presentEntry } from "../../../../../timeline/entries"
import { agentRoute } from "../../../agent-route"
import { noteRights } from "../../note-rights"
import { demandContact } from "../../demand-contact"
import { createNoteSchema } from "../../validators"

/** Keeps a note about a customer. */
export const POST = agentRoute({ action: "edit_contacts" }, async (request, response, context) => {
  const { text } = createNoteSchema.parse(request.body)
  const customer_id = request.params.customer_id!
  await demandContact(request.scope, customer_id)
  const { id, name } = context.agent
  const { result } = await addNoteWorkflow(request.scope).run({
    input: { customer_id, text, by: { id, name } },
  })
  const note = result.ids[0] && (await inboxModules(request.scope).crm?.findEntry(result.ids[0]))
  if (!note) throw new InboxError("unavailable", "This shop keeps no notes")
  const body: TimelineEntryResponse = { entry: presentEntry(note, noteRights(context)) }
  response.status(201).json(body)
})
