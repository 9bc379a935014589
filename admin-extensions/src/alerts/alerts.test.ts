import { describe, expect, it } from "vitest"
import { aConversation, aMe, aMessage, minute } from "../shared/testing"
import type { MessageDTO } from "../shared/types"
import { concernOf, mayAlert } from "./concern"
import { clip } from "./notification-text"
import { DEFAULT_SETTINGS } from "./settings"

const ME = aMe(["claim"])
const ME_ID = ME.agent.id
const mine = aConversation("a", { assignee: { id: ME_ID, name: "Me" } })
const others = aConversation("a", { assignee: { id: "user_9", name: "Bruno" } })
const waiting = aConversation("a", { waiting_since: minute(5) })

const deed = (system: MessageDTO["details"]["system"]) =>
  aMessage(9, { kind: "activity", details: { system } })
const bruno = { id: "user_9", name: "Bruno" }
const toMe = { type: "agent", id: ME_ID, name: "Me" } as const

describe("concernOf", () => {
  it("is what contacts write to me", () => {
    expect(concernOf(aMessage(5), mine, ME)).toBe("messages")
    expect(concernOf(aMessage(5), others, ME)).toBeNull()
    expect(concernOf(aMessage(5, { direction: "outbound" }), mine, ME)).toBeNull()
    expect(concernOf(aMessage(5), { ...mine, status: "closed" }, ME)).toBeNull()
  })

  it("is the first message of whoever begins to wait, where I may claim", () => {
    expect(concernOf(aMessage(5), waiting, ME)).toBe("queue")
    expect(concernOf(aMessage(6), waiting, ME)).toBeNull()
    expect(concernOf(aMessage(5), { ...waiting, status: "bot" }, ME)).toBeNull()
    expect(concernOf(aMessage(5), waiting, aMe([]))).toBeNull()
  })

  it("is what I am given, by a colleague or by the rules", () => {
    expect(concernOf(deed({ type: "transferred", actor: bruno, target: toMe }), mine, ME)).toBe("assigned")
    expect(concernOf(deed({ type: "assigned", actor: null, target: toMe }), mine, ME)).toBe("assigned")
    const toBruno = { type: "agent", id: "user_9", name: "Bruno" } as const
    expect(concernOf(deed({ type: "assigned", actor: null, target: toBruno }), others, ME)).toBeNull()
  })

  it("is never my own doing", () => {
    const self = { id: ME_ID, name: "Me" }
    expect(concernOf(deed({ type: "claimed", actor: self }), mine, ME)).toBeNull()
    expect(concernOf(deed({ type: "transferred", actor: self, target: toMe }), mine, ME)).toBeNull()
  })

  it("is what comes back to a queue, or is handed over to it", () => {
    const sales = { type: "department", id: "dep_1", name: "Sales" } as const
    for (const system of [
      { type: "returned", actor: bruno, target: null },
      { type: "handed_off", actor: null, target: sales },
      { type: "transferred", actor: bruno, target: sales },
    ]) {
      expect(concernOf(deed(system), waiting, ME)).toBe("queue")
      expect(concernOf(deed(system), others, ME)).toBeNull()
    }
    expect(concernOf(deed({ type: "closed", actor: bruno }), waiting, ME)).toBeNull()
  })
})

describe("mayAlert", () => {
  const here = { availability: "online", isLooking: false } as const

  it("is as it was set", () => {
    expect(mayAlert("messages", DEFAULT_SETTINGS, here)).toBe(true)
    expect(mayAlert("queue", DEFAULT_SETTINGS, here)).toBe(false)
    expect(mayAlert("queue", { ...DEFAULT_SETTINGS, queue: true }, here)).toBe(true)
    expect(mayAlert("messages", { ...DEFAULT_SETTINGS, messages: false }, here)).toBe(false)
  })

  it("is silent for what I look at, and while I am away or offline", () => {
    expect(mayAlert("messages", DEFAULT_SETTINGS, { ...here, isLooking: true })).toBe(false)
    expect(mayAlert("messages", DEFAULT_SETTINGS, { ...here, availability: "away" })).toBe(false)
    expect(mayAlert("assigned", DEFAULT_SETTINGS, { ...here, availability: "offline" })).toBe(false)
  })
})

describe("clip", () => {
  it("shows no more than 120 characters, on one line", () => {
    expect(clip(" Olá,\n\n tudo  bem? ")).toBe("Olá, tudo bem?")
    expect(clip("a".repeat(120))).toBe("a".repeat(120))
    const long = clip("😀".repeat(200))
    expect([...long]).toHaveLength(120)
    expect(long.endsWith("😀…")).toBe(true)
  })
})
