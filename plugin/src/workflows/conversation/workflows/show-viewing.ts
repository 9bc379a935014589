import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ViewerState } from "../../../types/http/stream"
import { inboxModules } from "../../modules"

export interface ShowViewingInput {
  conversation: { id: string; assignee_id: string | null; department_id: string | null; identity_id: string }
  agent: { id: string; name: string }
  state: ViewerState
}

const showViewingStep = createStep(
  "inbox-tell-viewing",
  async ({ conversation, agent, state }: ShowViewingInput, { container }) => {
    const { conversations, realtime } = inboxModules(container)
    await realtime.signal({
      topics: conversations.audienceOf(conversation),
      type: "viewer.updated",
      data: { conversation_id: conversation.id, agent, state },
    })
    return new StepResponse(undefined)
  }
)

/** Tells colleagues that somebody looks at a conversation they may read. */
export const showViewingWorkflow = createWorkflow("inbox-show-viewing", (input: ShowViewingInput) => {
  return new WorkflowResponse(showViewingStep(input))
})
