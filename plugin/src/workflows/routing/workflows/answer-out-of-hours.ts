import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { nextOpening } from "../../../utils/business-hours"
import { isInboxErrorCode } from "../../../utils/inbox-error"
import { isOpen } from "../../../utils/webchat-settings"
import { queueMessageWorkflow } from "../../conversation/workflows/queue-message"
import { inboxModules } from "../../modules"

const answerOutOfHoursStep = createStep(
  "inbox-say-closed",
  async ({ conversation_id }: { conversation_id: string }, { container }) => {
    const { conversations, routing } = inboxModules(container)
    const [conversation] = await conversations.conversationsByIds([conversation_id])
    const { departments } = await routing.setup()
    const department = departments.find(({ id }) => id === conversation?.department_id)
    const hours = department?.business_hours
    const now = new Date()
    if (conversation?.status !== "open" || !hours?.message || isOpen(hours, now)) {
      return new StepResponse(undefined)
    }
    try {
      await queueMessageWorkflow(container).run({
        input: {
          conversation_id,
          // Once for each time it is closed, however often somebody writes.
          client_id: `closed:${department!.id}:${nextOpening(hours, now) ?? "for good"}`,
          text: hours.message,
          author: { type: "bot", id: null, name: department!.name },
          may_write_to_others: true,
        },
      })
    } catch (error) {
      // Where nothing can be sent just now, nothing has to be said.
      if (!isInboxErrorCode((error as { code?: unknown }).code)) throw error
    }
    return new StepResponse(undefined)
  }
)

/** The job that tells whoever writes to a closed department that it is closed. */
export const answerOutOfHoursWorkflow = createWorkflow(
  "inbox-answer-out-of-hours",
  (input: { conversation_id: string }) => new WorkflowResponse(answerOutOfHoursStep(input))
)
