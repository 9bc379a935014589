import { describe, expect, it } from "vitest"
import { aConversation, aMe, minute } from "../testing"
import type { ConversationDTO } from "../types"
import {
  belongsTo,
  dropConversation,
  flattenPages,
  putConversation,
  type ConversationPages,
} from "./conversation-lists"

const ME = aMe([], { department_ids: ["sales"] })
const ALL = { view: "all" } as const
const at = (id: string, minutes: number, change: Partial<ConversationDTO> = {}) =>
  aConversation(id, { last_activity_at: minute(minutes), ...change })
const pagesOf = (conversations: ConversationDTO[], next: string | null = null): ConversationPages => ({
  pages: [{ conversations, next_cursor: next }],
  pageParams: [null],
})
const ids = (pages: ConversationPages) => flattenPages(pages).map(({ id }) => id)

describe("belongsTo", () => {
  const mine = aConversation("a", { assignee: { id: ME.agent.id, name: "Ana" } })

  it("follows the assignee", () => {
    expect(belongsTo({ view: "mine" }, mine, ME)).toBe(true)
    expect(belongsTo({ view: "unassigned" }, mine, ME)).toBe(false)
    expect(belongsTo({ view: "unassigned" }, aConversation("b"), ME)).toBe(true)
    const others = aConversation("c", { assignee: { id: "user_2", name: "Bruno" } })
    expect(belongsTo({ view: "mine" }, others, ME)).toBe(false)
  })

  it("keeps closed ones in their own view only", () => {
    const closed = { ...mine, status: "closed" as const }
    expect(belongsTo({ view: "closed" }, closed, ME)).toBe(true)
    expect(belongsTo(ALL, closed, ME)).toBe(false)
    expect(belongsTo({ view: "mine" }, closed, ME)).toBe(false)
  })

  it("tells the queue from what the chatbot leads", () => {
    const queue = { view: "unassigned", status: "open" } as const
    const bot = { view: "unassigned", status: "bot" } as const
    const led = aConversation("a", { status: "bot" })
    expect([belongsTo(queue, led, ME), belongsTo(bot, led, ME), belongsTo(ALL, led, ME)]).toEqual([
      false,
      true,
      true,
    ])
    expect([belongsTo(queue, aConversation("b"), ME), belongsTo(bot, aConversation("b"), ME)]).toEqual([
      true,
      false,
    ])
  })

  it("shows an agent their own departments, and all of them to those who see everything", () => {
    const view = { view: "department" } as const
    const inSales = aConversation("a", { department: { id: "sales", name: "Sales" } })
    const inSupport = aConversation("b", { department: { id: "support", name: "Support" } })
    expect([inSales, inSupport, mine].map((one) => belongsTo(view, one, ME))).toEqual([true, false, false])
    const admin = aMe(["view_all"])
    expect([inSales, inSupport, mine].map((one) => belongsTo(view, one, admin))).toEqual([true, true, false])
    expect(belongsTo({ ...view, department_id: "support" }, inSales, admin)).toBe(false)
  })
})

describe("putConversation", () => {
  it("moves a conversation with new activity to the top", () => {
    const pages = pagesOf([at("a", 3), at("b", 2), at("c", 1)])
    expect(ids(putConversation(pages, at("c", 4), ALL, ME))).toEqual(["c", "a", "b"])
  })

  it("adds a new one", () => {
    expect(ids(putConversation(pagesOf([at("a", 1)]), at("b", 2), ALL, ME))).toEqual(["b", "a"])
  })

  it("removes one that left the view", () => {
    const pages = pagesOf([at("a", 2), at("b", 1)])
    expect(ids(putConversation(pages, at("b", 3, { status: "closed" }), ALL, ME))).toEqual(["a"])
  })

  it("does not show one from beyond the loaded pages", () => {
    const pages = pagesOf([at("a", 9), at("b", 8)], "next")
    expect(putConversation(pages, at("z", 1), ALL, ME)).toBe(pages)
  })
})

describe("flattenPages", () => {
  it("shows a conversation once that moved between pages while they loaded", () => {
    const pages: ConversationPages = {
      pages: [
        { conversations: [at("a", 3), at("b", 2)], next_cursor: "2" },
        { conversations: [at("b", 2), at("c", 1)], next_cursor: null },
      ],
      pageParams: [null, "2"],
    }
    expect(ids(pages)).toEqual(["a", "b", "c"])
    expect(ids(dropConversation(pages, "b"))).toEqual(["a", "c"])
  })
})
