import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { inboxModules } from "../../modules"

interface MarkReadInput {
  conversation_id: string
  /** Highest sequence seen. */
  sequence: number
}

const markReadStep = createStep("inbox-mark-read", async (input: MarkReadInput, { container }) => {
  const { conversations, realtime } = inboxModules(container)
  await conversations.markRead(input.conversation_id, input.sequence)
  await realtime.ring()
  return new StepResponse(undefined)
})

/** Moves the read mark of a conversation forward. */
export const markReadWorkflow = createWorkflow("inbox-mark-read", (input: MarkReadInput) => {
  return new WorkflowResponse(markReadStep(input))
})
