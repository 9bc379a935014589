import { describe, expect, it } from "vitest"
import { aConversation, aMe, minute } from "../shared/testing"
import type { ChannelDTO } from "../shared/types"
import { composerState } from "./composer-state"
import { remainingLength, textLength } from "./text-length"

const ME = aMe(["claim"])
const NOW = Date.parse(minute(0))
const dead = { health: { state: "disconnected", reason: "token", checked_at: null } } as ChannelDTO

describe("composerState", () => {
  it("is ready while the window is open", () => {
    expect(composerState(aConversation("a"), null, ME, NOW)).toEqual({ type: "ready" })
  })

  it("notices by itself that the window ran out", () => {
    const state = composerState(aConversation("a"), null, ME, Date.parse(minute(61)))
    expect(state).toEqual({ type: "window_closed", can_resume: true })
  })

  it("never runs out on channels without a window", () => {
    const window = { state: "unlimited", expires_at: null, can_resume: false } as const
    expect(composerState(aConversation("a", { window }), null, ME, NOW).type).toBe("ready")
  })

  it("lets those write to others' contacts who may", () => {
    const conversation = aConversation("a", { assignee: { id: "user_2", name: "Bruno" } })
    const me = aMe(["write_to_others"])
    expect(composerState(conversation, null, me, NOW)).toEqual({ type: "ready" })
  })

  it("leaves the chatbot to answer until somebody takes over", () => {
    const bot = aConversation("a", { status: "bot" })
    expect(composerState(bot, dead, ME, NOW)).toEqual({ type: "bot", can_claim: true })
    expect(composerState(bot, null, aMe([]), NOW)).toEqual({ type: "bot", can_claim: false })
  })

  it("claims by writing only for those who may claim", () => {
    expect(composerState(aConversation("a"), null, aMe(["write_to_others"]), NOW).type).toBe("not_claimable")
    const own = aConversation("a", { assignee: { id: "user_1", name: "Ana" } })
    expect(composerState(own, null, aMe([]), NOW)).toEqual({ type: "ready" })
  })

  it("gives the reason one can do least about first", () => {
    const other = { id: "user_2", name: "Bruno" }
    expect(composerState(aConversation("a", { assignee: other }), dead, ME, NOW)).toEqual({
      type: "assigned_to_other",
      name: "Bruno",
    })
    expect(composerState(aConversation("a"), dead, ME, NOW).type).toBe("channel_disconnected")
    expect(composerState(aConversation("a", { status: "closed" }), dead, ME, NOW).type).toBe("closed")
  })
})

describe("text length", () => {
  it("counts in the channel's unit", () => {
    expect(textLength("ação 😊", "characters")).toBe(6)
    expect(textLength("ação 😊", "bytes")).toBe(11)
  })

  it("mentions the limit only near it", () => {
    const limit = { text_limit: 1_000, text_unit: "bytes" } as const
    expect(remainingLength("a".repeat(700), limit)).toBeNull()
    expect(remainingLength("a".repeat(900), limit)).toBe(100)
    expect(remainingLength("a".repeat(1_001), limit)).toBe(-1)
  })
})
