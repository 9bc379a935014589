import { describe, expect, it } from "vitest"
import { aConversation } from "../shared/testing"
import type { ConversationDTO, UnreadResponse } from "../shared/types"
import { applyUnread } from "./unread"

const none: UnreadResponse = { user_id: "me", conversation_ids: [], has_channels: true }
const updated = (change: Partial<ConversationDTO>) =>
  ({
    type: "conversation.updated",
    data: { conversation_id: "c1", conversation: aConversation("c1", change) },
  }) as const
const mine = { assignee: { id: "me", name: "Me" }, status: "open", unread_count: 2 } as const

describe("unread conversations", () => {
  it("are those of mine that hold something new", () => {
    const one = applyUnread(none, updated(mine))
    expect(one.conversation_ids).toEqual(["c1"])
    expect(applyUnread(one, updated(mine))).toBe(one)
    expect(applyUnread(none, updated({ ...mine, assignee: { id: "you", name: "You" } }))).toBe(none)
  })

  it("go when they are read, closed, given away or out of sight", () => {
    const one = { ...none, conversation_ids: ["c1"] }
    for (const change of [
      { ...mine, unread_count: 0 },
      { ...mine, status: "closed" as const },
      { ...mine, assignee: null },
    ]) {
      expect(applyUnread(one, updated(change)).conversation_ids).toEqual([])
    }
    const gone = { type: "conversation.removed", data: { conversation_id: "c1" } } as const
    expect(applyUnread(one, gone).conversation_ids).toEqual([])
    expect(applyUnread(none, gone)).toBe(none)
  })
})
