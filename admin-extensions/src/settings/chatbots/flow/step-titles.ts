import type { ChatbotFlow, FlowNode } from "../../../shared/types"
import { walkOrder } from "./walk"

const EXCERPT = 40
const MADE_UP = /^(message|menu|condition|handoff|close)_\d+$/

export const STEP_TYPES = ["message", "menu", "condition", "handoff", "close"] as const
export type StepType = FlowNode["type"]

/** Names a step may have; they stand in the flow itself, as the keys of its nodes. */
export const isStepName = (name: string) => /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,39}$/u.test(name)

/** The name somebody gave the step; null while it has only the one we made up. */
export const givenName = (id: string): string | null => (MADE_UP.test(id) ? null : id)

/** The first name of a type that is free. */
export function freeName(flow: ChatbotFlow, type: StepType): string {
  let number = 1
  while (Object.hasOwn(flow.nodes, `${type}_${number}`)) number += 1
  return `${type}_${number}`
}

/** The beginning of what a step says; empty when it says nothing. */
export function excerptOf(node: FlowNode): string {
  const text = node.type === "condition" ? "" : (node.text ?? "")
  const line = text.trim().split("\n")[0] ?? ""
  const characters = [...line]
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join("").trimEnd()}…` : line
}

/** Step numbers as the editor shows them, from 1 in the order of the walk. */
export const stepNumbers = (flow: ChatbotFlow): Map<string, number> =>
  new Map(walkOrder(flow).map((id, index) => [id, index + 1]))
