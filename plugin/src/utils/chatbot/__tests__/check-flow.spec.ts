import type { ChannelCapabilities } from "../../../types/http/channel"
import type { ChatbotFlow, FlowCondition, FlowNode, HandoffNode, MenuNode } from "../../../types/http/chatbot"
import { checkFlow } from "../check-flow"
import type { FlowSurroundings } from "../flow-problem"
import { flowSchema } from "../flow-schema"

const CAPABILITIES: ChannelCapabilities = {
  ...{ text_limit: 40, text_unit: "characters", splits_text: false, formatting: null },
  ...{ caption_limit: null, media: {} },
  ...{ voice: null, service_window_hours: null, templates: false, reply_to: false, reactions: false },
  ...{ typing: false, read_receipts: false, locations: false, contact_cards: false },
  menu: {
    ...{ buttons: 2, list: 4, quick_replies: 0 },
    label_limits: { buttons: 5, list: 8 },
    body_limits: { buttons: 10, list: 20 },
  },
  time_resolution: "second",
}
const around = (capabilities: Partial<ChannelCapabilities> = {}): FlowSurroundings => ({
  channels: [
    { id: "chan_1", name: "Shop", provider: "whatsapp", capabilities: { ...CAPABILITIES, ...capabilities } },
  ],
  departments: ["dep_1"],
  agents: ["user_1"],
  methods: ["random"],
})

const end: FlowNode = { type: "handoff", department_id: "dep_1", user_id: "user_1", method: "random" }
/** A flow that begins with this node and is otherwise fine. */
const from = (node: FlowNode, more: Record<string, FlowNode> = {}): ChatbotFlow => ({
  start: "a",
  nodes: { a: node, b: end, ...more },
})
const menu = (more: Partial<MenuNode> = {}): FlowNode => ({
  type: "menu",
  text: "Which?",
  options: [
    { label: "One", next: "b" },
    { label: "Two", next: "b" },
  ],
  ...more,
})
const labelled = (...labels: string[]) => menu({ options: labels.map((label) => ({ label, next: "b" })) })
const when = (field: string, is: string, value?: FlowCondition["value"]): FlowNode => ({
  type: "condition",
  when: { field, is, value },
  then: "b",
  else: "b",
})
const handoff = (more: Partial<HandoffNode>): FlowNode => ({ type: "handoff", ...more })
const says = (length: number, next = "b"): FlowNode => ({ type: "message", text: "x".repeat(length), next })

/** `severity code node option` of what is wrong; that a broken node leads to no end is not what a row is about. */
const found = (flow: ChatbotFlow) =>
  checkFlow(flow, around())
    .map(({ severity, code, node_id, option }) =>
      [severity, code, node_id ?? "", option ?? ""].join(" ").trim()
    )
    .filter((line) => line !== "warning unreachable_node b")

describe("checkFlow", () => {
  it.each([
    ["a start that is not there", { start: "x", nodes: {} }, ["error missing_start"]],
    ["a start of an object's own", { start: "constructor", nodes: {} }, ["error missing_start"]],
    ["a node that is not there", from(says(5, "x")), ["error no_way_out", "error missing_node a"]],
    ["a node nothing leads to", from(says(5), { c: { type: "close" } }), ["warning unreachable_node c"]],
    ["an open end", from(says(5, "")), ["error no_way_out", "error dead_end a"]],
    [
      "a menu that only leads back",
      from(menu({ options: [{ label: "A", next: "a" }] })),
      ["error no_way_out"],
    ],
    [
      "a loop nobody is asked in",
      from(says(5, "c"), { c: { ...when("contact.email", "known"), else: "a" } as FlowNode }),
      ["error loop_without_input a", "error loop_without_input c"],
    ],
    ["a message without words", from({ type: "message", text: " ", next: "b" }), ["error empty_text a"]],
    ["a menu without words", from(menu({ text: "" })), ["error empty_text a"]],
    ["an option without a label", from(labelled("One", " ")), ["error empty_label a 1"]],
    ["the same label twice", from(labelled("É", "e")), ["error duplicate_answer a 1"]],
    ["a label that is another's number", from(labelled("2", "Two")), ["error duplicate_answer a 0"]],
    ["a menu without options", from(menu({ options: [], on_timeout: "b" })), ["error no_options a"]],
    ["a label no form shows whole", from(labelled("One", "x".repeat(9))), ["warning label_too_long a 1"]],
    ["more options than any form takes", from(labelled(..."abcde")), ["warning too_many_options a"]],
    ["a fact there is not", from(when("weather", "sunny")), ["error unknown_condition a"]],
    ["a fact of an object's own", from(when("constructor", "open")), ["error unknown_condition a"]],
    ["a question the fact does not answer", from(when("channel", "open")), ["error unknown_condition a"]],
    ["a group without a name", from(when("contact.group", "equals", " ")), ["error unknown_condition a"]],
    ["no kind of channel", from(when("channel", "equals")), ["error unknown_condition a"]],
    [
      "orders that are no number",
      from(when("contact.orders", "at_least", "some")),
      ["error unknown_condition a"],
    ],
    ["less than no orders", from(when("contact.orders", "less_than", -1)), ["error unknown_condition a"]],
    [
      "a country by its name",
      from(when("contact.country", "equals", "Brazil")),
      ["error unknown_condition a"],
    ],
    ["hours of no department", from(when("business_hours", "open", "dep_9")), ["error unknown_department a"]],
    ["a department there is not", from(handoff({ department_id: "dep_9" })), ["error unknown_department a"]],
    ["an agent there is not", from(handoff({ user_id: "user_9" })), ["error unknown_agent a"]],
    ["a method there is not", from(handoff({ method: "dice" })), ["error unknown_method a"]],
  ] as [string, ChatbotFlow, string[]][])("finds %s", (_what, flow, expected) => {
    expect(found(flow)).toEqual(expected)
  })

  it.each([
    ["a whole flow", from(says(40))],
    ["a menu in its own form", from(menu())],
    ["an empty draft's ends", from(handoff({ department_id: "", user_id: null, method: null }))],
    ["hours of whichever department serves the channel", from(when("business_hours", "closed", ""))],
    ["orders as typed", from(when("contact.orders", "at_least", "3"))],
    ["a country in small letters", from(when("contact.country", "not_equals", "br"))],
    ["an owner who is online", from(when("contact.owner", "online"))],
  ])("finds nothing wrong with %s", (_what, flow) => {
    expect(found(flow)).toEqual([])
  })

  it("refuses what is no flow by its shape", () => {
    expect(flowSchema.safeParse({ start: "a", nodes: { a: { type: "dance" } } }).success).toBe(false)
    expect(flowSchema.safeParse(null).success).toBe(false)
  })
})

describe("a text that is too long", () => {
  const long = (length: number) => from(menu({ text: "x".repeat(length) }))
  const detailsOf = (flow: ChatbotFlow, capabilities?: Partial<ChannelCapabilities>) =>
    checkFlow(flow, around(capabilities)).map(({ severity, code, details }) => ({
      severity,
      code,
      ...details,
    }))
  const tooLong = (severity: string, limit: number, more = {}) => [
    { severity, code: "text_too_long", limit, channel: "Shop", ...more },
  ]

  it("is an error, or a warning where it is sent in pieces", () => {
    expect(detailsOf(from(says(41)))).toEqual(tooLong("error", 40))
    expect(detailsOf(from(says(41)), { splits_text: true })).toEqual(tooLong("warning", 40))
    expect(detailsOf(from({ ...says(5), text: "é".repeat(21) } as FlowNode), { text_unit: "bytes" })).toEqual(
      tooLong("error", 40)
    )
  })

  it("makes a menu another form: a list, then words, then nothing", () => {
    expect(detailsOf(long(10))).toEqual([])
    expect(detailsOf(long(11))).toEqual(tooLong("warning", 10))
    expect(detailsOf(long(21))).toEqual(tooLong("warning", 10))
    expect(detailsOf(long(40), { splits_text: true })).toEqual(tooLong("error", 40))
  })

  it("counts the options where they are words", () => {
    const text = "x".repeat(30)
    const options = [..."abcde"].map((label) => ({ label, next: "b" }))
    expect(detailsOf(from(menu({ text, options })))).toContainEqual(tooLong("error", 40)[0])
  })

  it("is looked for in what is said to an answer that fits nothing", () => {
    const flow = from(menu({ invalid_text: "x".repeat(41) }))
    expect(detailsOf(flow)).toEqual(tooLong("error", 40, { field: "invalid_text" }))
  })

  it("is not looked for where nobody knows what the channel takes", () => {
    const channels = [{ ...around().channels[0]!, capabilities: null }]
    expect(checkFlow(from(says(4_000)), { ...around(), channels })).toEqual([])
  })
})
