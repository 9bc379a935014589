import { describe, expect, it } from "vitest"
import { aConversation, aMe, minute } from "../shared/testing"
import type { ChannelDTO, Grant } from "../shared/types"
import { composerState } from "./composer-state"
import { remainingLength, textLength } from "./text-length"

const ME = aMe(["claim"])
const LEFT = 3_600_000
const dead = { health: { state: "disconnected", reason: "token", checked_at: null } } as ChannelDTO

describe("composerState", () => {
  it("is ready while the window is open", () => {
    expect(composerState(aConversation("a"), null, ME, LEFT)).toEqual({ type: "ready" })
  })

  it("notices by itself that the window ran out", () => {
    const state = composerState(aConversation("a"), null, ME, 0)
    expect(state).toEqual({ type: "window_closed", can_resume: true })
  })

  it("waits for the contact once a template has asked, until they write", () => {
    const asked = aConversation("a", { resumed_at: minute(1) })
    expect(composerState(asked, null, ME, 0)).toEqual({
      type: "waiting_for_contact",
      since: minute(1),
      can_resume: true,
    })
    expect(composerState(asked, null, ME, LEFT).type).toBe("ready")
  })

  it("offers a new conversation after the end where the channel and the agent allow it", () => {
    const closed = aConversation("a", { status: "closed" })
    const channel = { ...dead, capabilities: { templates: true } } as ChannelDTO
    const canStart = (permissions: Grant[], known: ChannelDTO | null) =>
      composerState(closed, known, aMe(permissions), LEFT)
    expect(canStart(["start_conversation"], channel)).toEqual({ type: "closed", can_start: true })
    expect(canStart(["start_conversation"], dead)).toEqual({ type: "closed", can_start: false })
    expect(canStart([], channel)).toEqual({ type: "closed", can_start: false })
  })

  it("never runs out on channels without a window", () => {
    const window = { state: "unlimited", expires_at: null, can_resume: false } as const
    expect(composerState(aConversation("a", { window }), null, ME, LEFT).type).toBe("ready")
  })

  it("lets those write to others' contacts who may", () => {
    const conversation = aConversation("a", { assignee: { id: "user_2", name: "Bruno" } })
    const me = aMe(["write_to_others"])
    expect(composerState(conversation, null, me, LEFT)).toEqual({ type: "ready" })
  })

  it("leaves the chatbot to answer until somebody takes over", () => {
    const bot = aConversation("a", { status: "bot" })
    expect(composerState(bot, dead, ME, LEFT)).toEqual({ type: "bot", can_claim: true })
    expect(composerState(bot, null, aMe([]), LEFT)).toEqual({ type: "bot", can_claim: false })
  })

  it("claims by writing only for those who may claim", () => {
    expect(composerState(aConversation("a"), null, aMe(["write_to_others"]), LEFT).type).toBe("not_claimable")
    const own = aConversation("a", { assignee: { id: "user_1", name: "Ana" } })
    expect(composerState(own, null, aMe([]), LEFT)).toEqual({ type: "ready" })
  })

  it("gives the reason one can do least about first", () => {
    const other = { id: "user_2", name: "Bruno" }
    expect(composerState(aConversation("a", { assignee: other }), dead, ME, LEFT)).toEqual({
      type: "assigned_to_other",
      name: "Bruno",
    })
    expect(composerState(aConversation("a"), dead, ME, LEFT).type).toBe("channel_disconnected")
    expect(composerState(aConversation("a", { status: "closed" }), dead, ME, LEFT).type).toBe("closed")
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
