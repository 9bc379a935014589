import type { MedusaContainer } from "@medusajs/framework/types"
import type SnippetModuleService from "../../modules/snippet/service"
import { InboxError } from "../../utils/inbox-error"
import { inboxModules } from "../modules"

/** @throws InboxError `not_found` in a shop that leaves the module out */
export function snippetModule(container: MedusaContainer): SnippetModuleService {
  const { snippets } = inboxModules(container)
  if (!snippets) throw new InboxError("not_found", "This shop has no snippets")
  return snippets
}
