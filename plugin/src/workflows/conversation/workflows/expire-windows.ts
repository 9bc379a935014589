import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { INBOX_EVENTS } from "../../../types/events"
import { inboxModules } from "../../modules"

/** Windows per transaction; others may take the next ones meanwhile. */
const BATCH = 500

const expireWindowsStep = createStep("inbox-notice-ended-windows", async (_: void, { container }) => {
  const { conversations, realtime } = inboxModules(container)
  const bus = container.resolve(Modules.EVENT_BUS)
  const tell = async (ids: string[]) => {
    if (ids.length) await bus.emit(ids.map((id) => ({ name: INBOX_EVENTS.windowExpired, data: { id } })))
  }
  for (let hasMore = true; hasMore;) {
    const expired = await conversations.expireWindows(BATCH, tell)
    if (expired.conversation_ids.length) await realtime.ring()
    hasMore = expired.has_more
  }
  return new StepResponse(undefined)
})

/** The job that notices whose service window has ended. */
export const expireWindowsWorkflow = createWorkflow("inbox-expire-windows", () => {
  return new WorkflowResponse(expireWindowsStep())
})
