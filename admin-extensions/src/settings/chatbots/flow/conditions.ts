import type { ChatbotFlow, FlowCondition } from "../../../shared/types"

export type ValueKind = "department" | "group" | "number" | "country" | "provider"

interface ConditionField {
  field: string
  operators: readonly string[]
  /** What it is compared with; null: nothing. */
  value: ValueKind | null
}

const KNOWN = ["known", "unknown"] as const
const EQUALS = ["equals", "not_equals"] as const

/** What may be asked about; the server's list stands in its documentation of `FlowCondition`. */
export const CONDITION_FIELDS: readonly ConditionField[] = [
  { field: "business_hours", operators: ["open", "closed"], value: "department" },
  { field: "contact.account", operators: KNOWN, value: null },
  { field: "contact.email", operators: KNOWN, value: null },
  { field: "contact.owner", operators: [...KNOWN, "online"], value: null },
  { field: "contact.group", operators: EQUALS, value: "group" },
  { field: "contact.orders", operators: ["at_least", "less_than"], value: "number" },
  { field: "contact.country", operators: EQUALS, value: "country" },
  { field: "channel", operators: EQUALS, value: "provider" },
]

export const conditionField = (field: string): ConditionField | undefined =>
  CONDITION_FIELDS.find((candidate) => candidate.field === field)

/** The condition about something else, with the first thing one may ask about it. */
export function withField(field: string): FlowCondition {
  const known = conditionField(field)
  return { field, is: known?.operators[0] ?? "", value: known?.value === "number" ? 1 : null }
}

/** Under which the preview is told whether a condition holds. */
export const factKey = ({ field, is, value }: FlowCondition): string => `${field} ${is} ${value ?? ""}`.trim()

/** Each condition of a flow once. */
export function conditionsOf(flow: ChatbotFlow): FlowCondition[] {
  const conditions = Object.values(flow.nodes).flatMap((node) =>
    node.type === "condition" ? [node.when] : []
  )
  return [...new Map(conditions.map((condition) => [factKey(condition), condition])).values()]
}
