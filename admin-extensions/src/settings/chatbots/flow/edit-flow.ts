import type { ChatbotFlow, FlowNode, MenuNode } from "../../../shared/types"
import { hasStep, linksOf, relinked, withLink, type LinkName } from "./links"
import { freeName, type StepType } from "./step-titles"

/** A flow after something was added to it, and what was. */
export interface Added {
  flow: ChatbotFlow
  id: string
}

const withNodes = (flow: ChatbotFlow, nodes: ChatbotFlow["nodes"]): ChatbotFlow => ({ ...flow, nodes })

const mapNodes = (flow: ChatbotFlow, change: (node: FlowNode, id: string) => FlowNode): ChatbotFlow =>
  withNodes(flow, Object.fromEntries(Object.entries(flow.nodes).map(([id, node]) => [id, change(node, id)])))

/** The way a step goes on when there is only one to speak of; empty for those that end. */
const mainLink = (node: FlowNode): string => linksOf(node)[0]?.to ?? ""

/** A step of a type, with what another type's step already says and where it goes on. */
export function newStep(type: StepType, text = "", next = ""): FlowNode {
  switch (type) {
    case "message":
      return { type, text, next }
    case "menu":
      return { type, text, options: [{ label: "", next }] }
    case "condition":
      return { type, when: { field: "business_hours", is: "open", value: null }, then: next, else: "" }
    default:
      return { type, text }
  }
}

export function updateStep(flow: ChatbotFlow, id: string, node: FlowNode): ChatbotFlow {
  return hasStep(flow, id) ? withNodes(flow, { ...flow.nodes, [id]: node }) : flow
}

/** A step nothing leads to yet, unless it is the first. */
export function addStep(flow: ChatbotFlow, type: StepType): Added {
  const id = freeName(flow, type)
  const start = hasStep(flow, flow.start) ? flow.start : id
  return { flow: { start, nodes: { ...flow.nodes, [id]: newStep(type) } }, id }
}

export function link(flow: ChatbotFlow, id: string, name: LinkName, to: string): ChatbotFlow {
  const node = flow.nodes[id]
  return node ? updateStep(flow, id, withLink(node, name, to)) : flow
}

/** A new step on one of a step's ways; what came after comes after the new one. */
export function insertAfter(flow: ChatbotFlow, id: string, name: LinkName, type: StepType): Added {
  const node = flow.nodes[id]
  const next = (node && linksOf(node).find((one) => one.name === name)?.to) ?? ""
  const added = freeName(flow, type)
  const nodes = { ...flow.nodes, [added]: newStep(type, "", hasStep(flow, next) ? next : "") }
  return { flow: link(withNodes(flow, nodes), id, name, added), id: added }
}

/** A new step before another: whatever led there leads to the new one. */
export function insertBefore(flow: ChatbotFlow, id: string, type: StepType): Added {
  const added = freeName(flow, type)
  const linked = mapNodes(flow, (node) => relinked(node, id, added))
  const nodes = { ...linked.nodes, [added]: newStep(type, "", id) }
  return { flow: { start: flow.start === id ? added : flow.start, nodes }, id: added }
}

/** Takes a step out; what led to it leads to what came after it, where that is one thing. */
export function deleteStep(flow: ChatbotFlow, id: string): ChatbotFlow {
  const { [id]: deleted, ...rest } = flow.nodes
  if (!deleted) return flow
  const after = deleted.type === "message" && deleted.next !== id ? deleted.next : ""
  const start = flow.start === id ? after || Object.keys(rest)[0] || "" : flow.start
  return mapNodes({ start, nodes: rest }, (node) => relinked(node, id, after))
}

/** The same step once more, which nothing leads to yet. */
export function duplicateStep(flow: ChatbotFlow, id: string): Added {
  const node = flow.nodes[id]
  if (!node) return { flow, id }
  const copy = freeName(flow, node.type)
  return { flow: withNodes(flow, { ...flow.nodes, [copy]: structuredClone(node) }), id: copy }
}

/** The step as another type: its words stay, and so does where it goes on. */
export function changeType(flow: ChatbotFlow, id: string, type: StepType): ChatbotFlow {
  const node = flow.nodes[id]
  if (!node || node.type === type) return flow
  const text = node.type === "condition" ? "" : (node.text ?? "")
  return updateStep(flow, id, newStep(type, text, mainLink(node)))
}

/** Gives a step another name, wherever it is named. */
export function renameStep(flow: ChatbotFlow, id: string, name: string): ChatbotFlow {
  if (!hasStep(flow, id) || Object.hasOwn(flow.nodes, name)) return flow
  const nodes = Object.entries(flow.nodes).map(
    ([key, node]) => [key === id ? name : key, relinked(node, id, name)] as const
  )
  return { start: flow.start === id ? name : flow.start, nodes: Object.fromEntries(nodes) }
}

/** The menu with an option in another place. */
export function moveOption(node: MenuNode, from: number, to: number): MenuNode {
  const options = [...node.options]
  const [moved] = options.splice(from, 1)
  if (!moved || to < 0 || to > options.length) return node
  options.splice(to, 0, moved)
  return { ...node, options }
}
