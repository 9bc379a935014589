import { describe, expect, it } from "vitest"
import resources from "../i18n"
import { aMessage } from "../shared/testing"
import type { SystemDetails } from "../shared/types"
import { readActivity } from "./activity"

const BRUNO = { id: "user_2", name: "Bruno" }
const ANA = { type: "agent", id: "user_1", name: "Ana" } as const
const SALES = { type: "department", id: "dep_1", name: "Vendas" } as const
const read = (system: SystemDetails) => readActivity(aMessage(1, { kind: "activity", details: { system } }))

/** As the English screen says it. */
function say(system: SystemDetails): string {
  const activity = read(system)
  const words = (part: { key: string; values: Record<string, string> }) => {
    const text = part.key
      .split(".")
      .reduce<unknown>((texts, name) => (texts as Record<string, unknown>)[name], resources.en.inbox.activity)
    return String(text).replace(/{{(\w+)}}/g, (_, name: string) => part.values[name] ?? "")
  }
  return activity
    ? [words(activity), activity.reason && words(activity.reason), activity.quote].filter(Boolean).join(": ")
    : ""
}

describe("readActivity", () => {
  it("says who gave it to whom, with what they said", () => {
    expect(say({ type: "transferred", actor: BRUNO, target: ANA, note: " troca de nº " })).toBe(
      "Bruno transferred to Ana: troca de nº"
    )
    expect(say({ type: "assigned", actor: null, target: ANA })).toBe("Assigned to Ana")
    expect(say({ type: "assigned", actor: BRUNO, target: ANA })).toBe("Bruno assigned this to Ana")
    expect(say({ type: "claimed", actor: BRUNO })).toBe("Bruno took this conversation")
  })

  it("says where it waits and why", () => {
    expect(say({ type: "returned", actor: BRUNO, target: null, reason: "agent_offline" })).toBe(
      "Back to the queue: Bruno is offline"
    )
    expect(say({ type: "returned", actor: BRUNO, target: SALES, reason: "agent_removed" })).toBe(
      "Back to the queue of Vendas: Bruno no longer has an inbox"
    )
    expect(say({ type: "returned", actor: null, target: null, reason: "agent_offline" })).toBe(
      "Back to the queue"
    )
    expect(say({ type: "handed_off", target: SALES })).toBe("Chatbot handed over to Vendas")
    expect(say({ type: "handed_off", target: null })).toBe("Chatbot handed over to the queue")
  })

  it("says who closed it, and the reason they gave", () => {
    expect(say({ type: "closed", actor: BRUNO, reason: "resolvido" })).toBe(
      "Bruno closed the conversation: resolvido"
    )
    expect(say({ type: "closed", actor: null })).toBe("Conversation closed")
    expect(say({ type: "closed", actor: null, reason: "silence" })).toBe("Closed after a long silence")
  })

  it("writes numbers as people know them", () => {
    expect(say({ type: "number_changed", previous: "5581999990000", next: "5581988880000" })).toBe(
      "Lívia changed their number from +5581999990000 to +5581988880000"
    )
  })

  it("tells nothing of ordinary messages", () => {
    expect(readActivity(aMessage(1))).toBeNull()
  })
})
