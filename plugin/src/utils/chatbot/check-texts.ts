import type { FlowNode, FlowProblem } from "../../types/http/chatbot"
import { textLength } from "../split-text"
import { problem, type FlowChannel } from "./flow-problem"

/** Whether what a node says is there, and short enough for every channel; a menu's own text goes with its options. */
export function checkTexts(id: string, node: FlowNode, channels: FlowChannel[]): FlowProblem[] {
  switch (node.type) {
    case "message":
      return [...checkPresence(id, node.text), ...checkLength(id, node.text, channels)]
    case "menu":
      return [
        ...checkPresence(id, node.text),
        ...checkLength(id, node.invalid_text ?? "", channels, { field: "invalid_text" }),
      ]
    case "condition":
      return []
    default:
      return checkLength(id, node.text ?? "", channels)
  }
}

const checkPresence = (id: string, text: string): FlowProblem[] =>
  text.trim() ? [] : [problem("error", "empty_text", "There is no text", id)]

function checkLength(
  id: string,
  text: string,
  channels: FlowChannel[],
  which: Record<string, string> = {}
): FlowProblem[] {
  return channels.flatMap(({ name, capabilities }) => {
    if (!capabilities) return []
    const { text_limit: limit, text_unit, splits_text } = capabilities
    if (textLength(text, text_unit) <= limit) return []
    const message = splits_text ? `${name} sends it in pieces` : `Too long for ${name}`
    const details = { limit, channel: name, ...which }
    return [problem(splits_text ? "warning" : "error", "text_too_long", message, id, { details })]
  })
}
