import type { HandoffNode } from "../../../shared/types"

export const HANDOFF_TARGETS = ["default", "department", "user", "method"] as const
export type HandoffTarget = (typeof HANDOFF_TARGETS)[number]

const FIELDS = { department: "department_id", user: "user_id", method: "method" } as const

/** To whom a step hands over; what is there but not chosen yet is the empty text. */
export function targetOf(node: HandoffNode): HandoffTarget {
  if (node.department_id != null) return "department"
  if (node.user_id != null) return "user"
  return node.method != null ? "method" : "default"
}

export const targetValue = (node: HandoffNode): string => {
  const target = targetOf(node)
  return target === "default" ? "" : (node[FIELDS[target]] ?? "")
}

/** The step handing over to somebody else, and to nobody besides. */
export function withTarget({ text }: HandoffNode, target: HandoffTarget, value = ""): HandoffNode {
  const node: HandoffNode = { type: "handoff", text }
  return target === "default" ? node : { ...node, [FIELDS[target]]: value }
}
