import type { ChannelCapabilities } from "../../types/http/channel"
import type { ChatbotFlow, FlowNode, FlowProblem } from "../../types/http/chatbot"
import { textLength } from "../split-text"
import { MENU_FORMS } from "./as-menu"
import { normalizeAnswer } from "./match-option"
import { exitsOf, findNode, reachableNodes } from "./paths"

/** What a flow is checked against; null: not checked. */
export interface FlowSurroundings {
  channels: { id: string; name: string; provider: string; capabilities: ChannelCapabilities | null }[]
  departments: string[] | null
  agents: string[] | null
  methods: string[] | null
}

const OPERATORS: Record<string, string[]> = {
  business_hours: ["open", "closed"],
  "contact.account": ["known", "unknown"],
  "contact.email": ["known", "unknown"],
  "contact.owner": ["known", "unknown", "online"],
  "contact.group": ["equals", "not_equals"],
  "contact.orders": ["at_least", "less_than"],
  "contact.country": ["equals", "not_equals"],
  channel: ["equals", "not_equals"],
}

type Detail = Pick<FlowProblem, "option" | "details">
const problem = (
  severity: FlowProblem["severity"],
  code: string,
  message: string,
  node_id: string | null,
  more: Detail = {}
): FlowProblem => ({ severity, code, message, node_id, ...more })

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
      ...checkTexts(id, node, around),
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

function checkTexts(id: string, node: FlowNode, { channels }: FlowSurroundings): FlowProblem[] {
  if (node.type === "condition") return []
  const text = node.text ?? ""
  const isRequired = node.type === "message" || node.type === "menu"
  const problems = isRequired && !text.trim() ? [problem("error", "empty_text", "There is no text", id)] : []
  for (const { name, capabilities } of channels) {
    if (!capabilities) continue
    const { text_limit: limit, text_unit, splits_text } = capabilities
    if (textLength(text, text_unit) > limit) {
      const severity = splits_text && node.type !== "menu" ? "warning" : "error"
      const details = { limit, channel: name }
      problems.push(problem(severity, "text_too_long", `Too long for ${name}`, id, { details }))
    }
    if (node.type === "menu") problems.push(...checkForms(id, node.options, name, capabilities.menu))
  }
  return node.type === "menu" ? [...problems, ...checkOptions(id, node.options)] : problems
}

type Options = Extract<FlowNode, { type: "menu" }>["options"]

function checkForms(id: string, options: Options, channel: string, menu: ChannelCapabilities["menu"]) {
  const largest = Math.max(...MENU_FORMS.map((form) => menu[form]))
  if (options.length > largest) {
    const details = { limit: largest, channel }
    return [problem("warning", "too_many_options", `${channel} shows them as text`, id, { details })]
  }
  const forms = MENU_FORMS.filter((form) => options.length <= menu[form])
  const limit = Math.max(...forms.map((form) => menu.label_limits?.[form] ?? Infinity))
  return options.flatMap(({ label }, option) =>
    [...label].length > limit
      ? [
          problem("warning", "label_too_long", `${channel} cuts it`, id, {
            option,
            details: { limit, channel },
          }),
        ]
      : []
  )
}

function checkOptions(id: string, options: Options): FlowProblem[] {
  if (!options.length) return [problem("error", "no_options", "The menu has no options", id)]
  const owners = new Map(options.map((_, index) => [`${index + 1}`, index]))
  return options.flatMap(({ label, keywords = [] }, option) => {
    if (!label.trim()) return [problem("error", "empty_label", "The option has no label", id, { option })]
    return [label, ...keywords].map(normalizeAnswer).flatMap((answer) => {
      const owner = owners.get(answer)
      if (answer) owners.set(answer, owner ?? option)
      if (owner === undefined || owner === option) return []
      return [
        problem("error", "duplicate_answer", `"${answer}" chooses two options`, id, {
          option,
          details: { answer },
        }),
      ]
    })
  })
}

function checkTargets(id: string, node: FlowNode, around: FlowSurroundings): FlowProblem[] {
  if (node.type === "condition") {
    const { field, is } = node.when
    const known = Object.hasOwn(OPERATORS, field) && OPERATORS[field]!.includes(is)
    return known ? [] : [problem("error", "unknown_condition", `Nobody can tell "${field} ${is}"`, id)]
  }
  if (node.type !== "handoff") return []
  const check = (code: string, value: string | null | undefined, known: string[] | null) =>
    value && known && !known.includes(value)
      ? [problem("error", code, `There is no "${value}"`, id, { details: { id: value } })]
      : []
  return [
    ...check("unknown_department", node.department_id, around.departments),
    ...check("unknown_agent", node.user_id, around.agents),
    ...check("unknown_method", node.method, around.methods),
  ]
}
