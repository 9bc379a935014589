import { describe, expect, it } from "vitest"
import type { StreamEvent } from "./events"
import { Journal } from "./journal"

const removed = (id: string): StreamEvent => ({ type: "conversation.removed", data: { conversation_id: id } })
const without = (ids: string[], event: StreamEvent) =>
  event.type === "conversation.removed" ? ids.filter((id) => id !== event.data.conversation_id) : ids

describe("Journal", () => {
  it("replays what arrived while a page was under way, and nothing from before", async () => {
    const journal = new Journal()
    journal.record(removed("a"))
    const load = async () => {
      journal.record(removed("b"))
      return ["a", "b", "c"]
    }
    expect(await journal.replayOver(load, without)).toEqual(["a", "c"])
  })

  it("forgets after a while", async () => {
    let now = 0
    const journal = new Journal(() => now)
    const load = async () => {
      journal.record(removed("a"))
      now = 120_000
      journal.record(removed("b"))
      return ["a", "b"]
    }
    expect(await journal.replayOver(load, without)).toEqual(["a"])
  })
})
