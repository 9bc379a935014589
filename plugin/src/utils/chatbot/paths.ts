import type { ChatbotFlow, FlowNode } from "../../types/http/chatbot"

/** Own nodes only: a flow is foreign text, and `constructor` is no node. */
export function findNode(flow: ChatbotFlow, id: string | null | undefined): FlowNode | undefined {
  return typeof id === "string" && Object.hasOwn(flow.nodes, id) ? flow.nodes[id] : undefined
}

/** One way on from a node; `option` names the menu's option it belongs to. */
export interface FlowExit {
  to: string
  option?: number
}

/** Where a node leads, in its own order. */
export function exitsOf(node: FlowNode): FlowExit[] {
  switch (node.type) {
    case "message":
      return [{ to: node.next }]
    case "condition":
      return [{ to: node.then }, { to: node.else }]
    case "menu":
      return [
        ...node.options.map(({ next }, option) => ({ to: next, option })),
        ...(node.on_timeout ? [{ to: node.on_timeout }] : []),
      ]
    default:
      return []
  }
}

/** Nodes that can be come to from the start. */
export function reachableNodes(flow: ChatbotFlow): Set<string> {
  const reached = new Set<string>()
  const waiting = [flow.start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = findNode(flow, id)
    if (!node || reached.has(id)) continue
    reached.add(id)
    waiting.push(...exitsOf(node).map(({ to }) => to))
  }
  return reached
}
