import { expect, it } from "vitest"
import type { PreviewFlowResponse } from "../../../shared/types"
import { replay } from "./preview-turns"

const state = { node_id: "menu_1", invalid_answers: 0 }
const said = (text: string, end: PreviewFlowResponse["end"] = null): PreviewFlowResponse => ({
  state,
  outputs: [{ text, options: [] }],
  end,
})

it("tells the conversation from its beginning to its end", async () => {
  const asked: unknown[] = []
  const { entries, end } = await replay(
    [
      { type: "answer", text: "Sales", option_id: "o1" },
      { type: "answer", text: "too late" },
    ],
    async (turn) => {
      asked.push(turn)
      return turn.state ? said("One moment", { type: "close" }) : said("Hello")
    }
  )
  expect(asked).toEqual([{ state: null }, { state, answer: { text: "Sales", option_id: "o1" } }])
  expect(entries.map(({ from }) => from)).toEqual(["bot", "customer", "bot", "end"])
  expect(end).toEqual({ type: "close" })
})

it("tells of silence too", async () => {
  const { entries, end } = await replay([{ type: "timeout" }], async (turn) =>
    said(turn.timeout ? "Still there?" : "Hello")
  )
  expect(entries.map(({ from }) => from)).toEqual(["bot", "silence", "bot"])
  expect(end).toBeNull()
})
