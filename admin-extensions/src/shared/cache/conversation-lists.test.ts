import { describe, expect, it } from "vitest"
import { aConversation, minute } from "../testing"
import type { ConversationDTO } from "../types"
import {
  belongsTo,
  dropConversation,
  flattenPages,
  putConversation,
  type ConversationPages,
} from "./conversation-lists"

const AGENT = "user_1"
const ALL = { view: "all", q: "" } as const
const at = (id: string, minutes: number, change: Partial<ConversationDTO> = {}) =>
  aConversation(id, { last_activity_at: minute(minutes), ...change })
const pagesOf = (conversations: ConversationDTO[], next: string | null = null): ConversationPages => ({
  pages: [{ conversations, next_cursor: next }],
  pageParams: [null],
})
const ids = (pages: ConversationPages) => flattenPages(pages).map(({ id }) => id)

describe("belongsTo", () => {
  const mine = aConversation("a", { assignee: { id: AGENT, name: "Ana" } })

  it("follows the assignee", () => {
    expect(belongsTo("mine", mine, AGENT)).toBe(true)
    expect(belongsTo("unassigned", mine, AGENT)).toBe(false)
    expect(belongsTo("unassigned", aConversation("b"), AGENT)).toBe(true)
    expect(belongsTo("mine", mine, "user_2")).toBe(false)
  })

  it("keeps closed ones in their own view only", () => {
    const closed = { ...mine, status: "closed" as const }
    expect(belongsTo("closed", closed, AGENT)).toBe(true)
    expect(belongsTo("all", closed, AGENT)).toBe(false)
    expect(belongsTo("mine", closed, AGENT)).toBe(false)
  })
})

describe("putConversation", () => {
  it("moves a conversation with new activity to the top", () => {
    const pages = pagesOf([at("a", 3), at("b", 2), at("c", 1)])
    expect(ids(putConversation(pages, at("c", 4), ALL, AGENT))).toEqual(["c", "a", "b"])
  })

  it("adds a new one", () => {
    expect(ids(putConversation(pagesOf([at("a", 1)]), at("b", 2), ALL, AGENT))).toEqual(["b", "a"])
  })

  it("removes one that left the view", () => {
    const pages = pagesOf([at("a", 2), at("b", 1)])
    expect(ids(putConversation(pages, at("b", 3, { status: "closed" }), ALL, AGENT))).toEqual(["a"])
  })

  it("does not show one from beyond the loaded pages", () => {
    const pages = pagesOf([at("a", 9), at("b", 8)], "next")
    expect(putConversation(pages, at("z", 1), ALL, AGENT)).toBe(pages)
  })

  it("leaves it to the server what else a search finds", () => {
    const pages = pagesOf([at("a", 1)])
    expect(putConversation(pages, at("b", 2), { view: "all", q: "li" }, AGENT)).toBe(pages)
    expect(ids(putConversation(pages, at("a", 5), { view: "all", q: "li" }, AGENT))).toEqual(["a"])
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
