import { describe, expect, it } from "vitest"
import { dropHits, renewHits, type SearchPages } from "../shared/cache/search-results"
import { aConversation, minute } from "../shared/testing"
import type { MessageHitDTO } from "../shared/types"
import { splitExcerpt } from "./highlight"
import { hitsOf, stepFrom } from "./hits"
import { dayOf, periodOf, startOf } from "./period"
import { withSearch } from "./recent-searches"
import { filterParameter, readFilters, toSearchQuery } from "./search-filters"

const aHit = (id: string, conversationId = "conv_1"): MessageHitDTO => ({
  message: {
    id,
    conversation_id: conversationId,
    sequence: 1,
    direction: "inbound",
    kind: "text",
    author: { type: "contact", id: "cus_1", name: "Lívia" },
    occurred_at: minute(1),
  },
  excerpt: id,
  highlights: [],
  conversation: aConversation(conversationId),
})

const pagesOf = (...pages: SearchPages["pages"]): SearchPages => ({
  pages,
  pageParams: pages.map(() => null),
})

describe("splitExcerpt", () => {
  it("cuts out what was found", () => {
    expect(splitExcerpt("o vestido azul", [[2, 9]])).toEqual([
      { text: "o ", isMatch: false },
      { text: "vestido", isMatch: true },
      { text: " azul", isMatch: false },
    ])
  })

  it("keeps every letter, whatever the ranges are", () => {
    const text = "<b>olá</b> & 😀 mundo"
    const ranges: [number, number][] = [
      [12, 99],
      [3, 6],
      [4, 8],
      [-5, 1],
      [7, 7],
      [9, 2],
      [NaN, 3],
    ]
    const parts = splitExcerpt(text, ranges)
    expect(parts.map((part) => part.text).join("")).toBe(text)
    expect(parts.filter(({ isMatch }) => isMatch).map((part) => part.text)).toEqual([
      "<",
      "olá</",
      text.slice(12),
    ])
  })

  it("shows words that touch as one", () => {
    expect(
      splitExcerpt("aabb", [
        [0, 2],
        [2, 4],
      ])
    ).toEqual([{ text: "aabb", isMatch: true }])
  })

  it("is the whole text when nothing stands out, and nothing of nothing", () => {
    expect(splitExcerpt("abc", [])).toEqual([{ text: "abc", isMatch: false }])
    expect(splitExcerpt("", [[0, 3]])).toEqual([])
  })
})

describe("hitsOf", () => {
  it("has conversations of the first page, then every message once", () => {
    const pages = pagesOf(
      { conversations: [aConversation("conv_9")], messages: [aHit("a"), aHit("b")], next_cursor: "b" },
      { conversations: [aConversation("conv_8")], messages: [aHit("b"), aHit("c")], next_cursor: null }
    )
    expect(hitsOf(pages).map(({ key }) => key)).toEqual(["conv_9", "a", "b", "c"])
    expect(hitsOf(undefined)).toEqual([])
  })
})

describe("stepFrom", () => {
  const hits = hitsOf(pagesOf({ conversations: [], messages: [aHit("a"), aHit("b")], next_cursor: null }))

  it("begins at either end and stays within", () => {
    expect(stepFrom(hits, null, 1)?.key).toBe("a")
    expect(stepFrom(hits, null, -1)?.key).toBe("b")
    expect(stepFrom(hits, "a", 1)?.key).toBe("b")
    expect(stepFrom(hits, "b", 1)?.key).toBe("b")
    expect(stepFrom(hits, "a", -1)?.key).toBe("a")
    expect(stepFrom([], "a", 1)).toBeNull()
  })
})

describe("what was found and changed meanwhile", () => {
  const pages = pagesOf({
    conversations: [aConversation("conv_1"), aConversation("conv_2")],
    messages: [aHit("a", "conv_1"), aHit("b", "conv_2")],
    next_cursor: null,
  })

  it("is renewed wherever it stands", () => {
    const closed = aConversation("conv_2", { status: "closed" })
    const [page] = renewHits(pages, closed).pages
    expect(page?.conversations.map(({ status }) => status)).toEqual(["open", "closed"])
    expect(page?.messages.map(({ conversation }) => conversation.status)).toEqual(["open", "closed"])
  })

  it("goes with the right to read it", () => {
    const [page] = dropHits(pages, "conv_1").pages
    expect(page?.conversations.map(({ id }) => id)).toEqual(["conv_2"])
    expect(page?.messages.map(({ message }) => message.id)).toEqual(["b"])
  })
})

describe("readFilters", () => {
  it("takes what makes sense and leaves the rest", () => {
    const params = new URLSearchParams({
      [filterParameter("channel")]: "chan_1",
      [filterParameter("kind")]: "nonsense",
      [filterParameter("direction")]: "inbound",
      [filterParameter("from")]: "2026-13-45",
      [filterParameter("to")]: "2026-11-26",
      agent: "user_1",
    })
    expect(readFilters(params)).toEqual({ channel: "chan_1", direction: "inbound", to: "2026-11-26" })
  })
})

describe("toSearchQuery", () => {
  it("asks for whole days of this browser, the last one included", () => {
    const { from, to } = toSearchQuery("olá", { from: "2026-11-25", to: "2026-11-26" })
    expect(from).toBe(new Date(2026, 10, 25).toISOString())
    expect(to).toBe(new Date(2026, 10, 27).toISOString())
  })
})

describe("periodOf", () => {
  const now = new Date(2026, 10, 26, 15).getTime()

  it("knows the usual periods by the day they begin", () => {
    expect(periodOf({}, now)).toBeNull()
    expect(periodOf({ from: dayOf(new Date(now)) }, now)).toBe("today")
    expect(periodOf({ from: startOf("week", now) }, now)).toBe("week")
    expect(startOf("week", now)).toBe("2026-11-20")
    expect(periodOf({ from: "2020-01-01" }, now)).toBe("custom")
    expect(periodOf({ from: startOf("week", now), to: "2026-11-26" }, now)).toBe("custom")
  })
})

describe("withSearch", () => {
  it("keeps the newest first, each once, and not too many", () => {
    expect(withSearch(["b", "a"], " A ")).toEqual(["A", "b"])
    expect(withSearch(["a"], "  ")).toEqual(["a"])
    expect(withSearch(["1", "2", "3", "4", "5", "6"], "7")).toEqual(["7", "1", "2", "3", "4", "5"])
  })
})
