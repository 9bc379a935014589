import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SnippetInput } from "../../../modules/snippet/service"
import { InboxError } from "../../../utils/inbox-error"
import { inboxModules } from "../../modules"
import { snippetModule } from "../snippet-module"

export interface PutSnippetInput extends SnippetInput {
  /** Null: a new one. */
  id: string | null
  /** Undefined: as they are. */
  attachment_ids?: string[]
  by: string
}

const putSnippetStep = createStep(
  "inbox-write-snippet",
  async ({ id, attachment_ids, by, ...input }: PutSnippetInput, { container }) => {
    const { conversations, routing } = inboxModules(container)
    const snippets = snippetModule(container)
    if (input.scope === "department" && !(await routing.findDepartment(input.department_id ?? ""))) {
      throw new InboxError("invalid_data", "department_id: there is no such department")
    }
    const snippetId = id ?? (await snippets.insert({ ...input, created_by: by }))
    if (id) await snippets.change(id, input)
    if (attachment_ids) {
      await conversations.keepForSnippet(snippetId, attachment_ids, by).catch(async (error: unknown) => {
        if (!id) await snippets.remove(snippetId)
        throw error
      })
    }
    return new StepResponse({ id: snippetId })
  }
)

/** Makes a snippet or changes one. @throws InboxError `duplicate`, `invalid_data` */
export const putSnippetWorkflow = createWorkflow("inbox-put-snippet", (input: PutSnippetInput) => {
  return new WorkflowResponse(putSnippetStep(input))
})
