import type { ChatbotFlow, MenuNode } from "../../../types/http/chatbot"
import { waitingUntil } from "../waiting-until"

const NOW = new Date("2026-03-01T12:00:00.000Z")
const menu: MenuNode = { type: "menu", text: "?", options: [{ label: "A", next: "end" }] }
const flow: ChatbotFlow = {
  start: "patient",
  nodes: {
    patient: menu,
    forever: { ...menu, timeout_minutes: null },
    brief: { ...menu, timeout_minutes: 1.5 },
    end: { type: "close" },
  },
}
const until = (node_id: string | null) => waitingUntil(flow, { node_id, invalid_answers: 0 }, NOW)

describe("waitingUntil", () => {
  it("is the menu's minutes from now", () => {
    expect(until("brief")).toEqual(new Date("2026-03-01T12:01:30.000Z"))
  })

  it.each(["patient", "forever", "end", "gone", "constructor", null])("is never at %s", (node) => {
    expect(until(node)).toBeNull()
  })
})
