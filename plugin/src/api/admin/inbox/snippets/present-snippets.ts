import type { MedusaContainer } from "@medusajs/framework/types"
import type { SnippetRow } from "../../../../modules/snippet/service"
import type { SnippetDTO } from "../../../../types/http/snippet"
import { findPeople } from "../../../../workflows/common/people"
import { inboxModules } from "../../../../workflows/modules"
import { presentAttachment } from "../../../presenters/attachment"
import { fileLinks } from "../../../presenters/links"
import type { AgentContext } from "../agent-route"
import { mayEdit } from "./access"

export async function presentSnippets(
  container: MedusaContainer,
  context: AgentContext,
  rows: SnippetRow[]
): Promise<SnippetDTO[]> {
  const [files, people] = await Promise.all([
    inboxModules(container).conversations.attachmentsOfSnippets(rows.map(({ id }) => id)),
    findPeople(container, [...new Set(rows.map(({ created_by }) => created_by))]),
  ])
  const links = fileLinks(container)
  const bySnippet = new Map<string, SnippetDTO["attachments"]>()
  for (const file of files) {
    const known = bySnippet.get(file.snippet_id) ?? []
    bySnippet.set(file.snippet_id, [...known, presentAttachment(file, links)])
  }
  return rows.map((row) => {
    const { id, shortcut, title, text, category, scope, department_id, own_usage_count, usage_count } = row
    const author = people.get(row.created_by)
    return {
      ...{ id, shortcut, title, text, category, scope, department_id, own_usage_count, usage_count },
      attachments: bySnippet.get(id) ?? [],
      can_edit: mayEdit(context, row),
      created_by: author ? { id: author.id, name: author.name } : null,
      created_at: row.created_at.toISOString(),
      updated_at: row.updated_at.toISOString(),
    }
  })
}
