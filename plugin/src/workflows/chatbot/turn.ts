import type { Answer } from "../../modules/conversation/storage/read"
import type { ChatbotSessionRow } from "../../modules/chatbot/service"
import type { FlowTurn } from "../../utils/chatbot/advance"
import { matchOption } from "../../utils/chatbot/match-option"
import { findNode } from "../../utils/chatbot/paths"

/** What a session has to do now: its turn, and the last message that is answered by it. */
export interface NextTurn {
  turn: FlowTurn
  handled_sequence: number
}

const asAnswer = ({ text, details }: Answer) => ({
  type: "answer" as const,
  text: text ?? "",
  option_id: details.interactive?.id ?? null,
})

/**
 * The first message starts the flow, whatever it says. What somebody says in several messages is one answer: the
 * first of them that chooses an option, else the last.
 */
export function nextTurn(session: ChatbotSessionRow, answers: Answer[], now: Date): NextTurn | null {
  const last = answers[answers.length - 1]
  const { state, waiting_until, handled_sequence, flow } = session
  if (last) {
    if (state.node_id === null) return { turn: { type: "start" }, handled_sequence: last.sequence }
    const node = findNode(flow, state.node_id)
    const chosen =
      node?.type === "menu"
        ? answers.find((answer) => matchOption(state.node_id!, node, asAnswer(answer)) !== null)
        : undefined
    // What was said after the choice is the answer to what comes next.
    return { turn: asAnswer(chosen ?? last), handled_sequence: (chosen ?? last).sequence }
  }
  const isOver = waiting_until !== null && new Date(waiting_until).getTime() <= now.getTime()
  return isOver ? { turn: { type: "timeout" }, handled_sequence } : null
}
