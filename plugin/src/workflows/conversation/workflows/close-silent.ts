import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SilentConversation } from "../../../modules/conversation/storage/closing"
import type { RoutingRule } from "../../../types/routing"
import { SILENCE } from "../../../utils/close-reason"
import { optionFor } from "../../../utils/routing-rules"
import { inboxModules } from "../../modules"
import { closeConversationWorkflow } from "./close-conversation"

const BATCH = 200

const closeSilentStep = createStep("inbox-close-silent-ones", async (_: void, { container }) => {
  const { conversations, routing } = inboxModules(container)
  const { rules } = await routing.setup()
  const limits = rules.flatMap(({ options }) => options.close_after_hours ?? [])
  if (!limits.length) return new StepResponse(undefined)
  let after: SilentConversation | null = null
  do {
    const batch: SilentConversation[] = await conversations.silentConversations({
      hours: Math.min(...limits),
      after,
      limit: BATCH,
    })
    for (const conversation of batch) await closeSilent(container, rules, conversation)
    after = batch.length === BATCH ? batch[BATCH - 1]! : null
  } while (after)
  return new StepResponse(undefined)
})

async function closeSilent(
  container: MedusaContainer,
  rules: RoutingRule[],
  conversation: SilentConversation
) {
  const hours = optionFor(rules, conversation, "close_after_hours")
  if (!hours || Date.now() - conversation.last_activity_at.getTime() < hours * 3_600_000) return
  const text = optionFor(rules, conversation, "close_message")?.trim()
  const { departments } = await inboxModules(container).routing.setup()
  const name = departments.find(({ id }) => id === conversation.department_id)?.name ?? null
  await closeConversationWorkflow(container).run({
    input: {
      conversation_id: conversation.id,
      by: null,
      only_after_silence: hours,
      reason: SILENCE,
      farewell: text ? { text, name } : null,
    },
  })
}

/** The job that closes what nobody has said anything in for as long as the policies say. */
export const closeSilentWorkflow = createWorkflow("inbox-close-silent", () => {
  return new WorkflowResponse(closeSilentStep())
})
