import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { WaitingConversation, WaitingCursor } from "../../../modules/conversation/storage/distribution"
import type { RoutingSetup } from "../../../modules/routing/service"
import type { AgentRecord, Candidate } from "../../../types/routing"
import { agentServes, ruleFor } from "../../../utils/routing-rules"
import { findPeople, type Person } from "../../common/people"
import { inboxModules } from "../../modules"

/** Conversations per transaction: while it runs, nobody else gives anything out. */
const BATCH = 250

export interface DistributeInput {
  /** Whom a hook has chosen, by conversation. */
  chosen: Record<string, string>
}

/**
 * Gives out everything that waits for somebody who is there, the oldest first. What finds nobody goes on
 * waiting and is looked at again when someone comes or is free.
 */
export const distributeStep = createStep(
  "inbox-distribute-waiting",
  async ({ chosen }: DistributeInput, { container }) => {
    const { conversations, realtime } = inboxModules(container)
    const assigned: { id: string; user_id: string }[] = []
    const queues = await assigningQueues(container)
    let after: WaitingCursor | null = null
    do {
      const batch = await conversations.distribute({ queues, after, limit: BATCH }, (waiting, countOpen) =>
        choose(container, waiting, chosen, countOpen)
      )
      assigned.push(...batch.assigned)
      if (batch.assigned.length) await realtime.ring()
      after = batch.next
    } while (after)
    return new StepResponse({ assigned })
  }
)

/** Every pair of channel and department whose conversations are not waiting for a claim. */
export async function assigningQueues(container: MedusaContainer) {
  const { channels, routing } = inboxModules(container)
  const [{ departments, rules }, records] = await Promise.all([routing.setup(true), channels.listChannels()])
  return records.flatMap(({ id: channel_id }) =>
    [null, ...departments.map(({ id }) => id)]
      .map((department_id) => ({ channel_id, department_id }))
      .filter((queue) => routing.assigns(ruleFor(rules, queue)))
  )
}

async function choose(
  container: MedusaContainer,
  waiting: WaitingConversation[],
  chosen: Record<string, string>,
  countOpen: (userIds: string[]) => Promise<Map<string, number>>
) {
  const { routing } = inboxModules(container)
  const agents = (await routing.everyAgent()).filter(({ is_active }) => is_active)
  const ids = agents.map(({ user_id }) => user_id)
  const [setup, people, open, owners] = await Promise.all([
    routing.setup(),
    findPeople(container, ids),
    countOpen(ids),
    routing.ownersOf(waiting.flatMap(({ customer_id }) => customer_id ?? [])),
  ])
  const candidates = new Candidates(agents, people, open, setup)
  const result = new Map<string, Person>()
  for (const conversation of waiting) {
    const { queue_method, customer_id } = conversation
    const rule = ruleFor(setup.rules, conversation)
    const among = candidates.of(conversation)
    const asked = among.find(({ user_id }) => user_id === chosen[conversation.id])
    const user =
      asked?.user_id ??
      routing.choose(queue_method ? { ...rule, method: queue_method, fallback_method: null } : rule, {
        conversation: { ...conversation, owner_id: owners.get(customer_id ?? "") ?? null },
        candidates: among,
        options: rule.options,
        random: Math.random,
      })
    if (!user) continue
    candidates.give(user)
    result.set(conversation.id, people.get(user)!)
  }
  return result
}

/** Who may serve what, counted on while conversations are given out. */
class Candidates {
  private readonly candidates: Map<string, Candidate>
  private readonly byQueue = new Map<string, Candidate[]>()

  constructor(
    agents: AgentRecord[],
    people: Map<string, Person>,
    open: Map<string, number>,
    private readonly setup: RoutingSetup
  ) {
    this.candidates = new Map(
      agents
        .filter(({ user_id }) => people.has(user_id))
        .map(({ user_id, role, availability, department_ids, capacity }) => [
          user_id,
          {
            user_id,
            role,
            availability,
            department_ids,
            capacity,
            open_conversations: open.get(user_id) ?? 0,
          },
        ])
    )
  }

  of({
    channel_id,
    department_id,
    avoid_agent_id,
  }: Pick<WaitingConversation, "channel_id" | "department_id" | "avoid_agent_id">): Candidate[] {
    const key = `${channel_id} ${department_id}`
    const known = this.byQueue.get(key) ?? this.find(channel_id, department_id)
    this.byQueue.set(key, known)
    return avoid_agent_id ? known.filter(({ user_id }) => user_id !== avoid_agent_id) : known
  }

  give(userId: string): void {
    this.candidates.get(userId)!.open_conversations += 1
  }

  private find(channelId: string, departmentId: string | null): Candidate[] {
    return [...this.candidates.values()].filter(({ department_ids }) =>
      departmentId
        ? department_ids.includes(departmentId)
        : agentServes(this.setup.departments, department_ids, channelId)
    )
  }
}
