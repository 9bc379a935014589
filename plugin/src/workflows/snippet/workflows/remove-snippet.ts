import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { inboxModules } from "../../modules"
import { snippetModule } from "../snippet-module"

const removeSnippetStep = createStep(
  "inbox-delete-snippet",
  async ({ id, by }: { id: string; by: string }, { container }) => {
    await snippetModule(container).remove(id)
    // Its files go as uploads nobody sent do: a message on its way may still use them.
    await inboxModules(container).conversations.keepForSnippet(id, [], by)
    return new StepResponse(undefined)
  }
)

/** Deletes a snippet. */
export const removeSnippetWorkflow = createWorkflow(
  "inbox-remove-snippet",
  (input: { id: string; by: string }) => new WorkflowResponse(removeSnippetStep(input))
)
