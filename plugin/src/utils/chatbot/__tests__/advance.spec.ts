import type { ChatbotFlow, FlowNode } from "../../../types/http/chatbot"
import { advance } from "../advance"
import { asMenu } from "../as-menu"

const BEGIN = { node_id: null, invalid_answers: 0 }
const never = () => false
const flow: ChatbotFlow = {
  start: "hello",
  nodes: {
    hello: { type: "message", text: "Hello", next: "menu" },
    menu: {
      type: "menu",
      text: "What about?",
      options: [
        { label: "Sales", keywords: ["buy"], next: "sales" },
        { label: "Suporte Técnico", next: "bye" },
      ],
      invalid_text: "Pardon?",
    },
    sales: { type: "handoff", department_id: "dep_1", text: "One moment" },
    bye: { type: "close", text: "Bye" },
  },
}
const AT_MENU = { node_id: "menu", invalid_answers: 0 }
const answer = (text: string, option_id?: string) =>
  advance(flow, AT_MENU, { type: "answer", text, option_id }, never)

describe("advance", () => {
  it("walks to the first menu and waits", () => {
    const step = advance(flow, BEGIN, { type: "start" }, never)
    expect(step.outputs.map(({ text }) => text)).toEqual(["Hello", "What about?"])
    expect(step.outputs[1]!.options[1]).toEqual({ id: "menu:1", title: "Suporte Técnico" })
    expect(step).toMatchObject({ state: AT_MENU, end: null })
  })

  it.each(["2", "2.", "2)", "2️⃣", "SUPORTE tecnico!", " 2. Suporte Técnico"])(
    "takes %s as the second",
    (text) => {
      expect(answer(text)).toMatchObject({ outputs: [{ text: "Bye" }], end: { type: "close" } })
    }
  )

  it("takes buttons and keywords, and of a stale button its text", () => {
    expect(answer("", "menu:0").end).toMatchObject({ type: "handoff", department_id: "dep_1" })
    expect(answer("Buy").end).toMatchObject({ department_id: "dep_1" })
    expect(answer("Sales", "old:1").end).toMatchObject({ department_id: "dep_1" })
    expect(answer("else", "old:1").end).toBeNull()
  })

  it("repeats the menu, then hands over", () => {
    expect(answer("")).toMatchObject({
      state: { node_id: "menu", invalid_answers: 1 },
      outputs: [{ text: "Pardon?" }, { text: "What about?" }],
    })
    const last = advance(flow, { ...AT_MENU, invalid_answers: 2 }, { type: "answer", text: "x" }, never)
    expect(last).toMatchObject({ outputs: [], end: { type: "handoff", department_id: null } })
    expect(advance(flow, AT_MENU, { type: "timeout" }, never).end).toMatchObject({ type: "handoff" })
  })

  it("ends every random flow at a menu or an end, with bounded outputs", () => {
    let seed = 7
    const pick = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most
    for (let round = 0; round < 2_000; round++) {
      const size = 1 + pick(12)
      const id = () => `n${pick(size + 1)}`
      const node = (): FlowNode =>
        [
          (): FlowNode => ({ type: "message", text: "text", next: id() }),
          (): FlowNode => ({ type: "condition", when: { field: "a", is: "b" }, then: id(), else: id() }),
          (): FlowNode => ({
            type: "menu",
            text: "?",
            options: Array.from({ length: pick(3) }, () => ({ label: "x", next: id() })),
            on_timeout: pick(2) ? id() : null,
          }),
          (): FlowNode => ({ type: "handoff" }),
          (): FlowNode => ({ type: "close" }),
        ][pick(5)]!()
      const random = {
        start: id(),
        nodes: Object.fromEntries(Array.from({ length: size }, (_, index) => [`n${index}`, node()])),
      }
      let step = advance(random, BEGIN, { type: "start" }, () => pick(2) === 0)
      for (let turn = 0; turn < 10; turn++) {
        expect(step.outputs.length).toBeLessThanOrEqual(size + 2)
        if (step.end) break
        expect(random.nodes[step.state.node_id!]!.type).toBe("menu")
        const next = [
          { type: "timeout" },
          { type: "answer", text: "1" },
          { type: "answer", text: "?" },
        ] as const
        step = advance(random, step.state, next[pick(3)]!, () => pick(2) === 0)
      }
    }
  })
})

describe("asMenu", () => {
  const output = { text: "?", options: [{ id: "m:0", title: "A label longer than a button" }] }

  it("prefers the form that shows labels whole", () => {
    const menu = { buttons: 3, list: 10, quick_replies: 0, label_limits: { buttons: 20 } }
    expect(asMenu(output, menu).interactive).toMatchObject({ type: "list", options: output.options })
  })

  it("numbers the options where there is no form", () => {
    const none = { buttons: 0, list: 0, quick_replies: 0 }
    expect(asMenu(output, none)).toEqual({ text: "?\n\n1. A label longer than a button", interactive: null })
  })
})
