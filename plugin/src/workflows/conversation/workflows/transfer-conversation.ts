import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Target } from "../../../modules/conversation/storage/assignment"
import { INBOX_EVENTS, type InboxEvent } from "../../../types/events"
import { InboxError } from "../../../utils/inbox-error"
import { agentServes, servesChannel } from "../../../utils/routing-rules"
import { findPeople } from "../../common/people"
import { emitInboxEventsStep } from "../../common/steps/emit-inbox-events"
import { inboxModules } from "../../modules"

export interface TransferConversationInput {
  conversation_id: string
  by: { id: string; name: string }
  /** Whose it was when the person decided. */
  expected_assignee_id: string | null
  /** One of the two. */
  user_id?: string
  department_id?: string
  note: string | null
}

const transferConversationStep = createStep(
  "inbox-move-conversation",
  async (input: TransferConversationInput, { container }) => {
    const { chatbots, conversations, queue, realtime } = inboxModules(container)
    const [conversation] = await conversations.conversationsByIds([input.conversation_id])
    if (!conversation) throw new InboxError("not_found", "There is no such conversation")
    const { conversation_id, by, expected_assignee_id, note } = input
    const target = input.user_id
      ? await personTarget(container, input.user_id, conversation)
      : await departmentTarget(container, input.department_id ?? "", conversation)
    await conversations.transferConversation({ conversation_id, by, expected_assignee_id, target, note })
    await realtime.ring()
    if (conversation.status === "bot") await chatbots?.endSession(conversation_id)
    // Into a queue, or out of hands that are free now: either way there may be something to give out.
    await queue.enqueue("inbox-distribute", {}).catch(() => undefined)
    return new StepResponse({ is_assigned: target.assignee !== null })
  }
)

type Moved = { channel_id: string; department_id: string | null }

/** The conversation stays with its department when the person belongs to it, else it is theirs alone. */
async function personTarget(container: MedusaContainer, userId: string, moved: Moved): Promise<Target> {
  const { channels, routing } = inboxModules(container)
  const [agent, people, departments] = await Promise.all([
    routing.findAgent(userId),
    findPeople(container, [userId]),
    routing.readDepartments(),
  ])
  const person = people.get(userId)
  if (!agent?.is_active || !person) throw new InboxError("invalid_data", "user_id: this person has no inbox")
  if (!agentServes(departments, agent.department_ids, moved.channel_id)) {
    const channel = await channels.retrieveChannel(moved.channel_id)
    throw new InboxError("channel_not_served", `${person.name} does not serve ${channel.name}`, {
      channel: { id: channel.id, name: channel.name },
    })
  }
  const own = departments.find(({ id }) => id === moved.department_id && agent.department_ids.includes(id))
  return { assignee: { id: userId, name: person.name }, department: own ?? null }
}

async function departmentTarget(container: MedusaContainer, id: string, moved: Moved): Promise<Target> {
  const { channels, routing } = inboxModules(container)
  const department = await routing.findDepartment(id)
  if (!department) throw new InboxError("invalid_data", "department_id: there is no such department")
  if (!servesChannel(department, moved.channel_id)) {
    const channel = await channels.retrieveChannel(moved.channel_id)
    throw new InboxError("channel_not_served", `${department.name} does not serve ${channel.name}`, {
      channel: { id: channel.id, name: channel.name },
    })
  }
  return { assignee: null, department }
}

/**
 * Puts a conversation into the hands of a person, or into a department's queue, where the department's policy
 * gives it out.
 * @throws InboxError `not_found`, `conversation_closed`, `already_claimed`, `channel_not_served`, `invalid_data`
 */
export const transferConversationWorkflow = createWorkflow(
  "inbox-transfer-conversation",
  (input: TransferConversationInput) => {
    const moved = transferConversationStep(input)
    const events = transform({ input, moved }, ({ input, moved }): InboxEvent[] => [
      { name: INBOX_EVENTS.conversationTransferred, data: { id: input.conversation_id } },
      ...(moved.is_assigned
        ? [{ name: INBOX_EVENTS.conversationAssigned, data: { id: input.conversation_id } }]
        : []),
    ])
    emitInboxEventsStep({ events })
    return new WorkflowResponse(moved)
  }
)
