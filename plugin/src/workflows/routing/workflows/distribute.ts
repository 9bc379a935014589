import { z } from "@medusajs/framework/zod"
import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { INBOX_EVENTS, type InboxEvent } from "../../../types/events"
import { emitInboxEventsStep } from "../../common/steps/emit-inbox-events"
import { inboxModules } from "../../modules"
import { assigningQueues, distributeStep } from "../steps/distribute"

/** As many as a hook is asked about at once. */
const ASKED = 100

const listWaitingStep = createStep("inbox-list-waiting", async (_: void, { container }) => {
  const { conversations } = inboxModules(container)
  const queues = await assigningQueues(container)
  return new StepResponse({ waiting: await conversations.listWaiting(queues, ASKED) })
})

const decisionSchema = z
  .object({ assignments: z.array(z.object({ conversation_id: z.string(), user_id: z.string() })) })
  .optional()

/**
 * The job that gives waiting conversations to agents.
 *
 * @property hooks.selectAssignee - `{ waiting: [{ id, channel_id, department_id, customer_id }] }`, the hundred that
 * have waited longest: a handler that knows better than the policies returns
 * `new StepResponse({ assignments: [{ conversation_id, user_id }] })`; only people who may serve a conversation get it
 * @property hooks.conversationAssigned - `{ assigned: [{ id, user_id }] }`
 */
export const distributeWorkflow = createWorkflow("inbox-distribute", () => {
  const { waiting } = listWaitingStep()
  const selectAssignee = createHook("selectAssignee", { waiting }, { resultValidator: decisionSchema })
  const result = distributeStep(
    transform({ decision: selectAssignee.getResult() }, ({ decision }) => ({
      chosen: Object.fromEntries(
        (decision?.assignments ?? []).map(({ conversation_id, user_id }) => [conversation_id, user_id])
      ),
    }))
  )
  const conversationAssigned = createHook("conversationAssigned", result)
  const events = transform({ result }, ({ result }): InboxEvent[] =>
    result.assigned.map(({ id }) => ({ name: INBOX_EVENTS.conversationAssigned, data: { id } }))
  )
  emitInboxEventsStep({ events })
  return new WorkflowResponse(result, { hooks: [selectAssignee, conversationAssigned] })
})
