import type { ChatbotFlow, FlowNode } from "../../../shared/types"

export const STARTING_POINTS = ["menu", "hours", "empty"] as const
export type StartingPoint = (typeof STARTING_POINTS)[number]

/** What the flows say, in the language of whoever makes them. */
export interface StartingTexts {
  greeting: string
  question: string
  invalid: string
  /** The choice for whatever no department is for. */
  general: string
  handoff: string
  closed: string
}

interface Department {
  id: string
  name: string
}

/** As many as every channel shows without numbering them, with one left for the general choice. */
const MOST_DEPARTMENTS = 9

export function startingFlow(
  point: StartingPoint,
  texts: StartingTexts,
  departments: Department[]
): ChatbotFlow {
  if (point === "menu") return menuFlow(texts, departments.slice(0, MOST_DEPARTMENTS))
  return point === "hours" ? hoursFlow(texts) : emptyFlow(texts)
}

const emptyFlow = ({ greeting, handoff }: StartingTexts): ChatbotFlow => ({
  start: "message_1",
  nodes: {
    message_1: { type: "message", text: greeting, next: "handoff_1" },
    handoff_1: { type: "handoff", text: handoff },
  },
})

const hoursFlow = ({ handoff, closed }: StartingTexts): ChatbotFlow => ({
  start: "condition_1",
  nodes: {
    condition_1: {
      type: "condition",
      when: { field: "business_hours", is: "open", value: null },
      then: "handoff_1",
      else: "message_1",
    },
    handoff_1: { type: "handoff", text: handoff },
    message_1: { type: "message", text: closed, next: "handoff_2" },
    handoff_2: { type: "handoff" },
  },
})

function menuFlow(texts: StartingTexts, departments: Department[]): ChatbotFlow {
  const general = `handoff_${departments.length + 1}`
  const options = departments.map(({ name }, index) => ({ label: name, next: `handoff_${index + 1}` }))
  const handoffs = departments.map(({ id }, index): [string, FlowNode] => [
    `handoff_${index + 1}`,
    { type: "handoff", department_id: id, text: texts.handoff },
  ])
  return {
    start: "message_1",
    nodes: {
      message_1: { type: "message", text: texts.greeting, next: "menu_1" },
      menu_1: {
        type: "menu",
        text: texts.question,
        options: [...options, { label: texts.general, next: general }],
        invalid_text: texts.invalid,
        max_invalid: 3,
        timeout_minutes: 60,
        on_timeout: general,
      },
      ...Object.fromEntries(handoffs),
      [general]: { type: "handoff", text: texts.handoff },
    },
  }
}
