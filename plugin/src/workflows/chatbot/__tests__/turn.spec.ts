import type { ChatbotSessionRow } from "../../../modules/chatbot/service"
import type { Answer } from "../../../modules/conversation/storage/read"
import { nextTurn } from "../turn"

const now = new Date("2026-11-26T12:00:00Z")
const session = (more: Partial<ChatbotSessionRow> = {}): ChatbotSessionRow => ({
  id: "botses_1",
  conversation_id: "conv_1",
  chatbot_id: "bot_1",
  version_id: "botver_1",
  state: { node_id: "menu", invalid_answers: 0 },
  handled_sequence: 4,
  turn: 1,
  waiting_until: null,
  ended_at: null,
  flow: {
    start: "menu",
    nodes: {
      menu: { type: "menu", text: "?", options: [{ label: "Yes", next: "end" }] },
      end: { type: "close" },
    },
  },
  ...more,
})
const answer = (sequence: number, text: string | null): Answer => ({
  id: `msg_${sequence}`,
  sequence,
  text,
  details: {},
})

it("starts with the first message, whatever it says", () => {
  const fresh = session({ state: { node_id: null, invalid_answers: 0 }, handled_sequence: 0 })
  expect(nextTurn(fresh, [answer(1, "yes"), answer(2, "hello?")], now)).toEqual({
    turn: { type: "start" },
    handled_sequence: 2,
  })
})

it("takes several messages for one answer, up to the one that chooses", () => {
  expect(nextTurn(session(), [answer(5, "hmm"), answer(6, "yes"), answer(7, "and quick")], now)).toEqual({
    turn: { type: "answer", text: "yes", option_id: null },
    handled_sequence: 6,
  })
  expect(nextTurn(session(), [answer(5, "hmm"), answer(6, null)], now)).toEqual({
    turn: { type: "answer", text: "", option_id: null },
    handled_sequence: 6,
  })
})

it("waits, and stops waiting when the time is up", () => {
  expect(nextTurn(session(), [], now)).toBeNull()
  expect(nextTurn(session({ waiting_until: new Date(now.getTime() + 1) }), [], now)).toBeNull()
  expect(nextTurn(session({ waiting_until: now }), [], now)).toEqual({
    turn: { type: "timeout" },
    handled_sequence: 4,
  })
})
