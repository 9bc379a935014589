import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { inboxModules } from "../../modules"

interface MarkReadInput {
  conversation_id: string
  user_id: string
  /** Highest sequence seen. */
  sequence: number
}

const markReadStep = createStep("inbox-mark-read", async (input: MarkReadInput, { container }) => {
  const { conversations, queue, realtime } = inboxModules(container)
  const { conversation_id } = input
  const { is_changed } = await conversations.markRead(conversation_id, input.sequence, input.user_id)
  if (is_changed) {
    await realtime.ring()
    // The contact's blue ticks are a courtesy: the agent's screen does not wait for them.
    void queue.enqueue("inbox-send-read-receipt", { conversation_id }).catch(() => undefined)
  }
  return new StepResponse(undefined)
})

/** Moves the read mark of a conversation forward, when it is the reader's own or nobody's. */
export const markReadWorkflow = createWorkflow("inbox-mark-read", (input: MarkReadInput) => {
  return new WorkflowResponse(markReadStep(input))
})
