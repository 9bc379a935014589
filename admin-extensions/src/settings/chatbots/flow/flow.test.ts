import { describe, expect, it } from "vitest"
import type { ChatbotFlow, FlowProblem, MenuNode } from "../../../shared/types"
import { conditionsOf, factKey, withField } from "./conditions"
import {
  addStep,
  changeType,
  deleteStep,
  duplicateStep,
  insertAfter,
  insertBefore,
  link,
  moveOption,
  renameStep,
} from "./edit-flow"
import { linksOf, looseLinks } from "./links"
import { menuForm, numbered } from "./menu-form"
import { countErrors, problemsByStep } from "./problems"
import { startingFlow } from "./starting-points"
import { excerptOf, givenName, isStepName, stepNumbers } from "./step-titles"
import { reachedSteps, walkOrder } from "./walk"

const texts = {
  greeting: "Hello!",
  question: "What about?",
  invalid: "Sorry?",
  general: "Else",
  handoff: "One moment",
  closed: "Closed",
}
const departments = [
  { id: "dep_sales", name: "Sales" },
  { id: "dep_support", name: "Support" },
]
const flow = startingFlow("menu", texts, departments)

/** Every way leads to a step that exists. */
const isWhole = (one: ChatbotFlow) => Object.values(one.nodes).every((node) => !looseLinks(one, node).length)

describe("starting points", () => {
  it("are whole flows in which nothing is left over", () => {
    for (const point of ["menu", "hours", "empty"] as const) {
      const made = startingFlow(point, texts, departments)
      expect(isWhole(made), point).toBe(true)
      expect(reachedSteps(made).length, point).toBe(Object.keys(made.nodes).length)
    }
  })

  it("have a choice per department and a general one, also without any department", () => {
    const labels = (made: ChatbotFlow) => (made.nodes.menu_1 as MenuNode).options.map(({ label }) => label)
    expect(labels(flow)).toEqual(["Sales", "Support", "Else"])
    expect(flow.nodes.handoff_2).toMatchObject({ department_id: "dep_support" })
    const alone = startingFlow("menu", texts, [])
    expect(labels(alone)).toEqual(["Else"])
    expect(isWhole(alone)).toBe(true)
  })
})

describe("the walk", () => {
  it("follows each way to its end, then shows what nothing leads to", () => {
    const { flow: more } = addStep(flow, "close")
    expect(walkOrder(more)).toEqual(["message_1", "menu_1", "handoff_1", "handoff_2", "handoff_3", "close_1"])
    expect(stepNumbers(more).get("close_1")).toBe(6)
  })

  it("ends in circles and without a start", () => {
    expect(walkOrder(link(flow, "menu_1", "option:0", "message_1"))).toHaveLength(5)
    expect(reachedSteps({ start: "constructor", nodes: {} })).toEqual([])
  })
})

describe("editing", () => {
  it("inserts after and before without losing what came next", () => {
    const after = insertAfter(flow, "menu_1", "option:0", "message")
    expect(after.flow.nodes[after.id]).toMatchObject({ next: "handoff_1" })
    expect(linksOf(after.flow.nodes.menu_1!)[0]?.to).toBe(after.id)
    const before = insertBefore(flow, "message_1", "condition")
    expect(before.flow.start).toBe(before.id)
    expect(before.flow.nodes[before.id]).toMatchObject({ then: "message_1", else: "" })
  })

  it("closes the gap a deleted message leaves, and marks the one of a deleted menu", () => {
    const { flow: longer, id } = insertAfter(flow, "message_1", "next", "message")
    expect(deleteStep(longer, id)).toEqual(flow)
    expect(deleteStep(flow, "message_1").start).toBe("menu_1")
    const gap = deleteStep(flow, "menu_1")
    expect(looseLinks(gap, gap.nodes.message_1!)).toEqual(["next"])
    const general = deleteStep(flow, "handoff_3").nodes.menu_1 as MenuNode
    expect(general.on_timeout).toBeNull()
  })

  it("leaves the last step's flow empty, and the first step of an empty one is its start", () => {
    const empty = deleteStep({ start: "close_1", nodes: { close_1: { type: "close" } } }, "close_1")
    expect(empty).toEqual({ start: "", nodes: {} })
    expect(addStep(empty, "menu").flow.start).toBe("menu_1")
  })

  it("renames a step wherever it is named, and never onto another", () => {
    const renamed = renameStep(flow, "handoff_3", "To everybody")
    expect(isWhole(renamed)).toBe(true)
    expect(walkOrder(renamed)).toContain("To everybody")
    expect(renameStep(flow, "handoff_3", "menu_1")).toBe(flow)
  })

  it("keeps words and the way on when a step changes its type", () => {
    const changed = changeType(flow, "message_1", "menu")
    expect(changed.nodes.message_1).toMatchObject({
      type: "menu",
      text: "Hello!",
      options: [{ next: "menu_1" }],
    })
    expect(changeType(flow, "menu_1", "message").nodes.menu_1).toMatchObject({ next: "handoff_1" })
  })

  it("duplicates without sharing anything", () => {
    const { flow: more, id } = duplicateStep(flow, "menu_1")
    expect(more.nodes[id]).toEqual(flow.nodes.menu_1)
    expect(more.nodes[id]).not.toBe(flow.nodes.menu_1)
    expect(reachedSteps(more)).not.toContain(id)
  })

  it("moves options within the menu only", () => {
    const menu = flow.nodes.menu_1 as MenuNode
    expect(moveOption(menu, 2, 0).options.map(({ label }) => label)).toEqual(["Else", "Sales", "Support"])
    expect(moveOption(menu, 0, -1)).toBe(menu)
    expect(moveOption(menu, 2, 3)).toBe(menu)
  })
})

describe("titles", () => {
  it("are the given name or the beginning of the text", () => {
    expect(givenName("menu_12")).toBeNull()
    expect(givenName("Opening")).toBe("Opening")
    expect(excerptOf({ type: "message", text: `  ${"a".repeat(60)}\nmore`, next: "" })).toBe(
      `${"a".repeat(40)}…`
    )
    expect(excerptOf({ type: "close" })).toBe("")
    expect(isStepName("Saudação 1")).toBe(true)
    expect(isStepName("")).toBe(false)
    expect(isStepName("a/b")).toBe(false)
  })
})

describe("conditions", () => {
  it("are told to the preview by field, operator and value", () => {
    expect(factKey({ field: "contact.orders", is: "at_least", value: 3 })).toBe("contact.orders at_least 3")
    expect(factKey({ field: "business_hours", is: "open", value: null })).toBe("business_hours open")
    const hours = startingFlow("hours", texts, [])
    expect(conditionsOf(duplicateStep(hours, "condition_1").flow)).toHaveLength(1)
  })

  it("begin with something that can be asked", () => {
    expect(withField("contact.orders")).toEqual({ field: "contact.orders", is: "at_least", value: 1 })
    expect(withField("of a newer server")).toMatchObject({ is: "" })
  })
})

it("sorts problems by step, errors first", () => {
  const problem = (severity: FlowProblem["severity"], node_id: string | null): FlowProblem => ({
    severity,
    code: "dead_end",
    message: "",
    node_id,
  })
  const problems = [problem("warning", "menu_1"), problem("error", "menu_1"), problem("error", null)]
  expect(countErrors(problems)).toBe(2)
  expect(
    problemsByStep(problems)
      .get("menu_1")
      ?.map(({ severity }) => severity)
  ).toEqual(["error", "warning"])
})

it("shows menus as the channel does", () => {
  const ask = (count: number, title = "Sales") => ({
    text: "Hi",
    options: Array.from({ length: count }, (_, index) => ({ id: `${index}`, title })),
  })
  const whatsapp = { buttons: 3, list: 10, quick_replies: 0, label_limits: { buttons: 20, list: 24 } }
  expect(menuForm(ask(3), whatsapp)).toBe("buttons")
  expect(menuForm(ask(4), whatsapp)).toBe("list")
  expect(menuForm(ask(2, "Exchanges and returns"), whatsapp)).toBe("list")
  expect(menuForm(ask(4), { buttons: 0, list: 0, quick_replies: 13 })).toBe("quick_replies")
  expect(menuForm(ask(1), { buttons: 0, list: 0, quick_replies: 0 })).toBe("numbers")
  expect(numbered({ text: "Hi", options: [{ id: "a", title: "Sales" }] })).toBe("Hi\n\n1. Sales")
})
