import type { ChatbotFlow } from "../../../types/http/chatbot"
import { checkFlow } from "../check-flow"
import { flowSchema } from "../flow-schema"

const around = { channels: [], departments: ["dep_1"], agents: null, methods: null }
const codes = (flow: ChatbotFlow) => checkFlow(flow, around).map(({ code }) => code)

describe("checkFlow", () => {
  it("finds nothing wrong with a whole flow", () => {
    expect(codes({ start: "a", nodes: { a: { type: "handoff", department_id: "dep_1" } } })).toEqual([])
  })

  it("names what is wrong", () => {
    expect(codes({ start: "x", nodes: {} })).toEqual(["missing_start"])
    expect(codes({ start: "a", nodes: { a: { type: "message", text: " ", next: "a" } } })).toEqual([
      "no_way_out",
      "loop_without_input",
      "empty_text",
    ])
    const options = [
      { label: "É", next: "b" },
      { label: "e", next: "" },
    ]
    expect(
      codes({
        start: "a",
        nodes: { a: { type: "menu", text: "?", options }, b: { type: "handoff", department_id: "x" } },
      })
    ).toEqual(["dead_end", "duplicate_answer", "unknown_department"])
  })

  it("refuses what is no flow by its shape", () => {
    expect(flowSchema.safeParse({ start: "a", nodes: { a: { type: "dance" } } }).success).toBe(false)
    expect(flowSchema.safeParse(null).success).toBe(false)
  })
})
