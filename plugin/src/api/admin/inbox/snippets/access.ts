import type { SnippetInput, SnippetReader, SnippetRow } from "../../../../modules/snippet/service"
import { InboxError } from "../../../../utils/inbox-error"
import { snippetModule } from "../../../../workflows/snippet/snippet-module"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AgentContext } from "../agent-route"

/** Whose snippets an agent sees. */
export const readerOf = ({ agent, visibility }: AgentContext): SnippetReader => ({
  user_id: agent.id,
  department_ids: visibility.everything ? null : agent.department_ids,
})

/** Personal snippets are their owner's; the others are for those who manage snippets, within their departments. */
export function mayEdit(
  { agent, can, visibility }: AgentContext,
  { scope, department_id, created_by }: Pick<SnippetRow, "scope" | "department_id" | "created_by">
): boolean {
  if (scope === "personal") return created_by === agent.id
  if (!can("manage_snippets")) return false
  return scope === "everyone" || visibility.everything || agent.department_ids.includes(department_id ?? "")
}

/** @throws InboxError `not_permitted` */
export function demandEdit(
  context: AgentContext,
  snippet: Pick<SnippetInput, "scope" | "department_id"> & { created_by?: string }
): void {
  if (!mayEdit(context, { created_by: context.agent.id, ...snippet })) {
    throw new InboxError("not_permitted", "You may only change your own snippets")
  }
}

/** A snippet the agent may use. @throws InboxError `not_found` */
export async function readSnippet(
  container: MedusaContainer,
  context: AgentContext,
  id: string
): Promise<SnippetRow> {
  const snippet = await snippetModule(container).findFor(readerOf(context), id)
  if (!snippet) throw new InboxError("not_found", "There is no such snippet")
  return snippet
}
