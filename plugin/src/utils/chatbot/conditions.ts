import type { ChatbotFlow, FlowCondition } from "../../types/http/chatbot"

/** Names a fact: `contact.orders at_least 3`. Conditions with the same key have the same answer. */
export function factKey({ field, is, value }: FlowCondition): string {
  return `${field} ${is} ${value ?? ""}`.trim()
}

/** Every distinct condition of a flow, so that its facts can be gathered before a turn. */
export function conditionsOf(flow: ChatbotFlow): FlowCondition[] {
  const conditions = Object.values(flow.nodes).flatMap((node) =>
    node.type === "condition" ? [node.when] : []
  )
  return [...new Map(conditions.map((condition) => [factKey(condition), condition])).values()]
}
