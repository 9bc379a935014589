import { describe, expect, it } from "vitest"
import { aConversation, aMe } from "../shared/testing"
import { conversationActions } from "./conversation-actions"

const ME = aMe(["claim", "transfer", "close"])
const NOTHING = { claim: null, transfer: false, close: false }

describe("conversationActions", () => {
  it("claims from the queue and takes over from the chatbot", () => {
    expect(conversationActions(aConversation("a"), ME).claim).toBe("claim")
    expect(conversationActions(aConversation("a", { status: "bot" }), ME).claim).toBe("takeOver")
    const others = aConversation("a", { assignee: { id: "user_2", name: "Bruno" } })
    expect(conversationActions(others, ME)).toEqual({ claim: null, transfer: true, close: true })
  })

  it("leaves a record alone", () => {
    expect(conversationActions(aConversation("a", { status: "closed" }), ME)).toEqual(NOTHING)
  })

  it("offers only what is granted", () => {
    expect(conversationActions(aConversation("a"), aMe([]))).toEqual(NOTHING)
  })
})
