import type { FlowCondition, FlowNode, FlowProblem } from "../../types/http/chatbot"
import { problem, type FlowSurroundings } from "./flow-problem"

type Value = FlowCondition["value"]

/** What may be asked of a fact, and with which values; `needs` says it in words. */
interface Fact {
  operators: string[]
  takes?: (value: Value) => boolean
  needs?: string
}

const KNOWN = ["known", "unknown"]
const EQUALS = ["equals", "not_equals"]
const isText = (value: Value) => String(value ?? "").trim() !== ""

const FACTS: Record<string, Fact> = {
  business_hours: { operators: ["open", "closed"] },
  "contact.account": { operators: KNOWN },
  "contact.email": { operators: KNOWN },
  "contact.owner": { operators: [...KNOWN, "online"] },
  "contact.group": { operators: EQUALS, takes: isText, needs: "a customer group" },
  "contact.orders": {
    operators: ["at_least", "less_than"],
    takes: (value) => isText(value) && Number.isInteger(Number(value)) && Number(value) >= 0,
    needs: "a whole number",
  },
  "contact.country": {
    operators: EQUALS,
    takes: (value) => /^[a-z]{2}$/i.test(String(value ?? "")),
    needs: "the two letters of a country",
  },
  channel: { operators: EQUALS, takes: isText, needs: "a kind of channel" },
}

/** Whether what a node names is there: facts, departments, agents, methods. */
export function checkTargets(id: string, node: FlowNode, around: FlowSurroundings): FlowProblem[] {
  if (node.type === "condition") return checkCondition(id, node.when, around)
  if (node.type !== "handoff") return []
  return [
    ...checkKnown(id, "unknown_department", node.department_id, around.departments),
    ...checkKnown(id, "unknown_agent", node.user_id, around.agents),
    ...checkKnown(id, "unknown_method", node.method, around.methods),
  ]
}

function checkCondition(id: string, { field, is, value }: FlowCondition, around: FlowSurroundings) {
  const fact = Object.hasOwn(FACTS, field) ? FACTS[field] : undefined
  if (!fact?.operators.includes(is)) {
    return [problem("error", "unknown_condition", `Nobody can tell "${field} ${is}"`, id)]
  }
  if (fact.takes && !fact.takes(value)) {
    const details = { field, value: value ?? "" }
    return [problem("error", "unknown_condition", `"${field}" needs ${fact.needs}`, id, { details })]
  }
  return field === "business_hours" ? checkKnown(id, "unknown_department", value, around.departments) : []
}

function checkKnown(id: string, code: string, value: Value, known: string[] | null): FlowProblem[] {
  if (!value || !known || known.includes(String(value))) return []
  return [problem("error", code, `There is no "${value}"`, id, { details: { id: String(value) } })]
}
