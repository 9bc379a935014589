import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ConversationWithContact } from "../../../modules/conversation/storage/rows"
import type { ChatbotSessionRow } from "../../../modules/chatbot/service"
import type { FlowEnd, FlowOutput } from "../../../types/http/chatbot"
import { advance, type FlowStep } from "../../../utils/chatbot/advance"
import { asMenu } from "../../../utils/chatbot/as-menu"
import { conditionsOf, factKey } from "../../../utils/chatbot/conditions"
import { waitingUntil } from "../../../utils/chatbot/waiting-until"
import { isInboxErrorCode } from "../../../utils/inbox-error"
import { findPeople } from "../../common/people"
import { closeConversationWorkflow } from "../../conversation/workflows/close-conversation"
import { queueMessageWorkflow } from "../../conversation/workflows/queue-message"
import { inboxModules } from "../../modules"
import { gatherFacts } from "../facts"
import { nextTurn } from "../turn"

/** What somebody else's bot says instead of the flow. */
export interface BotDecision {
  replies: { text: string; options?: { id: string; title: string }[] }[]
  /** Left out: it goes on leading. */
  end?: FlowEnd
}

interface RunChatbotInput {
  conversation_id: string
  decision?: BotDecision
}

const TO_PEOPLE: FlowEnd = { type: "handoff", department_id: null, user_id: null, method: null }

/**
 * One turn of the chatbot in one conversation. May run twice: what it says carries the turn's number, so it is said
 * once, and only the first may keep where the conversation has come to.
 */
export const runChatbotStep = createStep(
  "inbox-chatbot-turn",
  async ({ conversation_id, decision }: RunChatbotInput, { container }) => {
    const { chatbots, conversations, queue } = inboxModules(container)
    const [conversation] = await conversations.conversationsByIds([conversation_id])
    if (conversation?.status !== "bot") {
      await chatbots?.endSession(conversation_id)
      return new StepResponse(undefined)
    }
    const session = await chatbots?.openSession(conversation_id, conversation.channel_id)
    // Nobody leads: the module or the chatbot is gone, or it died between saying goodbye and letting go.
    if (!session || session.ended_at) {
      await finish(container, conversation, TO_PEOPLE)
      return new StepResponse(undefined)
    }
    const answers = await conversations.inboundAfter(conversation_id, session.handled_sequence)
    const next = nextTurn(session, answers, new Date())
    let { handled_sequence, waiting_until } = session
    if (next) {
      const step = decision
        ? decided(session, decision)
        : await runFlow(container, conversation, session, next.turn)
      handled_sequence = decision
        ? (answers[answers.length - 1]?.sequence ?? handled_sequence)
        : next.handled_sequence
      waiting_until = waitingUntil(session.flow, step.state, new Date())
      const isSaid = await say(container, conversation, session, step.outputs)
      const end = isSaid ? step.end : TO_PEOPLE
      if (end) await finish(container, conversation, end)
      await chatbots!.saveTurn(session, {
        state: step.state,
        handled_sequence,
        waiting_until,
        ended: end !== null,
      })
      if (end) return new StepResponse(undefined)
    }
    const at = waiting_until && new Date(waiting_until)
    const { is_due } = await conversations.scheduleBot(conversation_id, handled_sequence, at)
    if (is_due) await queue.enqueue("inbox-run-chatbot", { conversation_id })
    return new StepResponse(undefined)
  }
)

const decided = ({ state }: ChatbotSessionRow, { replies, end }: BotDecision): FlowStep => ({
  state,
  outputs: replies.map(({ text, options = [] }) => ({ text, options })),
  end: end ?? null,
})

async function runFlow(
  container: MedusaContainer,
  conversation: ConversationWithContact,
  { flow, state }: ChatbotSessionRow,
  turn: Parameters<typeof advance>[2]
): Promise<FlowStep> {
  const facts = await gatherFacts(container, conversation, conditionsOf(flow))
  return advance(flow, state, turn, (condition) => facts.get(factKey(condition)) ?? false)
}

/** @returns false when the channel takes it not: then people have to */
async function say(
  container: MedusaContainer,
  { id, channel_id }: ConversationWithContact,
  session: ChatbotSessionRow,
  outputs: FlowOutput[]
): Promise<boolean> {
  const { channels, chatbots } = inboxModules(container)
  const channel = (await channels.listEveryChannel()).find((candidate) => candidate.id === channel_id)
  const [chatbot] = await chatbots!.listInboxChatbots({ id: session.chatbot_id }, { withDeleted: true })
  if (!channel?.capabilities) return false
  for (const [index, output] of outputs.entries()) {
    const { text, interactive } = asMenu(output, channel.capabilities.menu)
    try {
      await queueMessageWorkflow(container).run({
        input: {
          conversation_id: id,
          client_id: `${session.id}:${session.turn}:${index}`,
          text,
          ...(interactive ? { interactive } : {}),
          author: { type: "bot", id: session.chatbot_id, name: chatbot?.name ?? "" },
          may_write_to_others: false,
          only_while_bot: true,
        },
      })
    } catch (error) {
      // The channel is gone, or the window closed while the question was open: no retry changes that.
      if (!isInboxErrorCode((error as { code?: unknown }).code)) throw error
      return false
    }
  }
  return true
}

async function finish(
  container: MedusaContainer,
  conversation: ConversationWithContact,
  end: FlowEnd
): Promise<void> {
  if (end.type === "close") {
    await closeConversationWorkflow(container).run({
      input: { conversation_id: conversation.id, by: null, only_while_bot: true, reason: null },
    })
    return
  }
  await handOff(container, conversation, end)
}

/** To whom the flow says, as far as they still are there; else to the queue the channel's conversations begin in. */
async function handOff(
  container: MedusaContainer,
  { id, channel_id }: ConversationWithContact,
  { department_id, user_id, method }: Extract<FlowEnd, { type: "handoff" }>
): Promise<void> {
  const { conversations, queue, realtime, routing } = inboxModules(container)
  const departments = await routing.readDepartments()
  const wanted = department_id ?? (await routing.departmentOfChannel(channel_id))
  const department = departments.find((candidate) => candidate.id === wanted) ?? null
  const agent = user_id ? await routing.findAgent(user_id) : null
  const person = agent?.is_active
    ? (await findPeople(container, [agent.user_id])).get(agent.user_id)
    : undefined
  const isTheirs = department !== null && (!person || agent!.department_ids.includes(department.id))
  await conversations.handOffConversation({
    conversation_id: id,
    target: {
      assignee: person ? { id: person.id, name: person.name } : null,
      department: isTheirs ? { id: department.id, name: department.name } : null,
    },
    method: routing.listStrategies().some(({ identifier }) => identifier === method) ? method : null,
  })
  await realtime.ring()
  await queue.enqueue("inbox-distribute", {})
  if (department?.business_hours?.message) {
    await queue.enqueue("inbox-answer-out-of-hours", { conversation_id: id })
  }
}
