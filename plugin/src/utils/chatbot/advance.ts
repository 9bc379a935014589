import type {
  ChatbotFlow,
  FlowCondition,
  FlowEnd,
  FlowOutput,
  FlowState,
  HandoffNode,
  MenuNode,
} from "../../types/http/chatbot"
import { matchOption, optionId } from "./match-option"
import { findNode } from "./paths"

/** What happened; media without words is an answer with an empty text. */
export type FlowTurn =
  { type: "start" } | { type: "answer"; text: string; option_id?: string | null } | { type: "timeout" }

export interface FlowStep {
  state: FlowState
  /** In order; said before the end, when there is one. */
  outputs: FlowOutput[]
  /** Null while a menu waits. */
  end: FlowEnd | null
}

const DEFAULT_MAX_INVALID = 3
const TO_PEOPLE: FlowEnd = { type: "handoff", department_id: null, user_id: null, method: null }

/**
 * One turn of a flow: from where it is to the next menu, or to its end. Whatever is wrong with the flow ends
 * with people, never with silence.
 * @param evaluate answers a condition; the facts were gathered before
 */
export function advance(
  flow: ChatbotFlow,
  state: FlowState,
  turn: FlowTurn,
  evaluate: (condition: FlowCondition) => boolean
): FlowStep {
  if (turn.type === "start" || state.node_id === null) return walk(flow, flow.start, evaluate)
  const menu = findNode(flow, state.node_id)
  if (menu?.type !== "menu") return ending([], TO_PEOPLE)
  if (turn.type === "timeout") return goOn(flow, menu, evaluate)
  const chosen = matchOption(state.node_id, menu, turn)
  if (chosen !== null) return walk(flow, menu.options[chosen]!.next, evaluate)
  const invalid_answers = state.invalid_answers + 1
  if (invalid_answers >= (menu.max_invalid ?? DEFAULT_MAX_INVALID)) return goOn(flow, menu, evaluate)
  return {
    state: { node_id: state.node_id, invalid_answers },
    outputs: [...say(menu.invalid_text), ask(state.node_id, menu)],
    end: null,
  }
}

function goOn(flow: ChatbotFlow, menu: MenuNode, evaluate: (condition: FlowCondition) => boolean): FlowStep {
  return menu.on_timeout ? walk(flow, menu.on_timeout, evaluate) : ending([], TO_PEOPLE)
}

/** Within a turn nothing changes, so a node met again would be met for ever. */
function walk(flow: ChatbotFlow, from: string, evaluate: (condition: FlowCondition) => boolean): FlowStep {
  const outputs: FlowOutput[] = []
  const met = new Set<string>()
  let id = from
  while (!met.has(id)) {
    met.add(id)
    const node = findNode(flow, id)
    if (!node) break
    switch (node.type) {
      case "message":
        outputs.push(...say(node.text))
        id = node.next
        break
      case "condition":
        id = evaluate(node.when) ? node.then : node.else
        break
      case "menu":
        // A menu nobody can answer would hold the customer for ever.
        if (!node.options.length) return ending([...outputs, ...say(node.text)], TO_PEOPLE)
        outputs.push(ask(id, node))
        return { state: { node_id: id, invalid_answers: 0 }, outputs, end: null }
      case "handoff":
        return ending([...outputs, ...say(node.text)], handoff(node))
      case "close":
        return ending([...outputs, ...say(node.text)], { type: "close" })
    }
  }
  return ending(outputs, TO_PEOPLE)
}

const ending = (outputs: FlowOutput[], end: FlowEnd): FlowStep => ({
  state: { node_id: null, invalid_answers: 0 },
  outputs,
  end,
})

const handoff = ({ department_id, user_id, method }: HandoffNode): FlowEnd => ({
  type: "handoff",
  department_id: department_id || null,
  user_id: user_id || null,
  method: method || null,
})

const say = (text: string | null | undefined): FlowOutput[] => (text?.trim() ? [{ text, options: [] }] : [])

const ask = (nodeId: string, { text, options }: MenuNode): FlowOutput => ({
  text,
  options: options.map(({ label }, index) => ({ id: optionId(nodeId, index), title: label })),
})
