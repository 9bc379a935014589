import type { ChatbotFlow, FlowState } from "../../types/http/chatbot"
import { findNode } from "./paths"

/** When a menu that waits for an answer stops waiting; null: never, or nothing waits. */
export function waitingUntil(flow: ChatbotFlow, { node_id }: FlowState, now: Date): Date | null {
  const node = node_id === null ? undefined : findNode(flow, node_id)
  const minutes = node?.type === "menu" ? node.timeout_minutes : null
  return minutes ? new Date(now.getTime() + minutes * 60_000) : null
}
