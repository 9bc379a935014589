import type { ChatbotFlow, FlowNode, FlowProblem } from "../../types/http/chatbot"
import { checkMenu } from "./check-menu"
import { checkTargets } from "./check-targets"
import { checkTexts } from "./check-texts"
import { problem, type FlowSurroundings } from "./flow-problem"
import { exitsOf, findNode, reachableNodes } from "./paths"

/** Everything that is wrong with a flow; one with an `error` among it cannot be published. */
export function checkFlow(flow: ChatbotFlow, around: FlowSurroundings): FlowProblem[] {
  const reached = reachableNodes(flow)
  const ends = [...reached].some((id) => ["handoff", "close"].includes(findNode(flow, id)!.type))
  return [
    ...(findNode(flow, flow.start) ? [] : [problem("error", "missing_start", "The flow has no start", null)]),
    ...(ends || !reached.size ? [] : [problem("error", "no_way_out", "The flow never ends", null)]),
    ...Object.entries(flow.nodes).flatMap(([id, node]) => [
      ...(reached.has(id) ? [] : [problem("warning", "unreachable_node", "Nothing leads here", id)]),
      ...checkExits(flow, id, node),
      ...(loops(flow, id) ? [problem("error", "loop_without_input", "It never stops to ask", id)] : []),
      ...checkTexts(id, node, around.channels),
      ...(node.type === "menu" ? checkMenu(id, node, around.channels) : []),
      ...checkTargets(id, node, around),
    ]),
  ]
}

function checkExits(flow: ChatbotFlow, id: string, node: FlowNode): FlowProblem[] {
  return exitsOf(node).flatMap(({ to, option }) => {
    const more = option === undefined ? {} : { option }
    if (!to) return [problem("error", "dead_end", "Nothing follows", id, more)]
    if (findNode(flow, to)) return []
    return [problem("error", "missing_node", `There is no "${to}"`, id, { ...more, details: { node: to } })]
  })
}

/** Whether it comes back to itself through nodes that do not wait for anybody. */
function loops(flow: ChatbotFlow, from: string): boolean {
  const seen = new Set<string>()
  const waiting = [from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = findNode(flow, id)
    if (node?.type !== "message" && node?.type !== "condition") continue
    for (const { to } of exitsOf(node)) {
      if (to === from) return true
      if (!seen.has(to)) waiting.push(to)
      seen.add(to)
    }
  }
  return false
}
