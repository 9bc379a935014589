import type { ChatbotFlow, FlowNode } from "../../../shared/types"

/** Which of a step's ways on; options by their place. */
export type LinkName = "next" | "then" | "else" | "on_timeout" | `option:${number}`

export interface FlowLink {
  name: LinkName
  /** Empty while it leads nowhere. */
  to: string
}

export const optionLink = (index: number): LinkName => `option:${index}`

export const hasStep = (flow: ChatbotFlow, id: string | null | undefined): id is string =>
  Boolean(id) && Object.hasOwn(flow.nodes, id as string)

/** Where a step leads, in the order it shows them. */
export function linksOf(node: FlowNode): FlowLink[] {
  switch (node.type) {
    case "message":
      return [{ name: "next", to: node.next }]
    case "menu":
      return [
        ...node.options.map(({ next }, index) => ({ name: optionLink(index), to: next })),
        { name: "on_timeout", to: node.on_timeout ?? "" },
      ]
    case "condition":
      return [
        { name: "then", to: node.then },
        { name: "else", to: node.else },
      ]
    default:
      return []
  }
}

/** The step with one of its ways leading elsewhere. */
export function withLink(node: FlowNode, name: LinkName, to: string): FlowNode {
  switch (node.type) {
    case "message":
      return name === "next" ? { ...node, next: to } : node
    case "menu":
      if (name === "on_timeout") return { ...node, on_timeout: to || null }
      return {
        ...node,
        options: node.options.map((option, index) =>
          optionLink(index) === name ? { ...option, next: to } : option
        ),
      }
    case "condition":
      if (name === "then") return { ...node, then: to }
      return name === "else" ? { ...node, else: to } : node
    default:
      return node
  }
}

/** The step with everything that led to one step leading to another. */
export function relinked(node: FlowNode, from: string, to: string): FlowNode {
  return linksOf(node)
    .filter((link) => link.to === from)
    .reduce((current, { name }) => withLink(current, name, to), node)
}

/** Ways that have to lead somewhere and do not. A menu without a way out of silence leads to people. */
export function looseLinks(flow: ChatbotFlow, node: FlowNode): LinkName[] {
  return linksOf(node)
    .filter(({ name, to }) => !hasStep(flow, to) && !(name === "on_timeout" && !to))
    .map(({ name }) => name)
}
