import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { AgentRecord } from "../../../types/routing"
import { optionFor } from "../../../utils/routing-rules"
import { announcePresence } from "../../common/agents"
import { findPeople } from "../../common/people"
import { returnToQueue } from "../../common/return"
import { inboxModules } from "../../modules"

/**
 * Notices who is gone: streams that ended or died, agents offline for longer than their policy allows while
 * somebody waits for them, and agents who are none any more.
 */
export const watchPresenceStep = createStep("inbox-notice-absence", async (_: void, { container }) => {
  const { routing } = inboxModules(container)
  await announcePresence(container, await routing.dropDeadConnections())
  await returnOfAbsent(container)
  await removeStrangers(container)
  const former = await routing.formerAgents()
  await returnToQueue(container, { assignee_ids: former, reason: "agent_removed" })
  return new StepResponse(undefined)
})

/** Agents whose user has been deleted: the event that tells of it may have been lost. */
async function removeStrangers(container: MedusaContainer): Promise<void> {
  const { routing } = inboxModules(container)
  const agents = (await routing.everyAgent()).filter(({ has_profile }) => has_profile)
  const ids = agents.map(({ user_id }) => user_id)
  const people = await findPeople(container, ids)
  for (const id of ids.filter((candidate) => !people.has(candidate))) await routing.removeAgent(id)
}

async function returnOfAbsent(container: MedusaContainer): Promise<void> {
  const { conversations, routing } = inboxModules(container)
  const { rules } = await routing.setup()
  const patience = rules.flatMap(({ options }) => options.return_after_minutes ?? [])
  if (!patience.length) return
  const absent = (await routing.everyAgent()).filter((agent) => isAbsentFor(agent, Math.min(...patience)))
  if (!absent.length) return
  const byId = new Map(absent.map((agent) => [agent.user_id, agent]))
  const waiting = await conversations.unansweredOf([...byId.keys()])
  const due = waiting.filter((conversation) => {
    const minutes = optionFor(rules, conversation, "return_after_minutes")
    const agent = byId.get(conversation.assignee_id!)
    return agent !== undefined && typeof minutes === "number" && isAbsentFor(agent, minutes)
  })
  if (!due.length) return
  await returnToQueue(container, {
    assignee_ids: [...byId.keys()],
    conversation_ids: due.map(({ id }) => id),
    reason: "agent_offline",
  })
}

/** Somebody who was never here has not gone either. */
function isAbsentFor({ offline_since }: AgentRecord, minutes: number): boolean {
  return offline_since !== null && Date.now() - new Date(offline_since).getTime() >= minutes * 60_000
}
