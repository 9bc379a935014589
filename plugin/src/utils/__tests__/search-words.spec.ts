import { describe, expect, it } from "vitest"
import { excerptOf, fold, searchWords } from "../search-words"

describe("fold", () => {
  it("takes case and accents away and leaves every character where it was", () => {
    expect(fold("ÁgÜa, Ñandú Çà")).toBe("agua, nandu ca")
    for (const text of ["İstanbul", "ẞ ß ﬁ", "👩‍👧 Ação", "\ud800 a"]) {
      expect(fold(text)).toHaveLength(text.length)
    }
  })
})

describe("searchWords", () => {
  it("keeps letters and digits, each word once, ten at most", () => {
    expect(searchWords("Olá, olá! #12 & 'x' | :*")).toEqual(["ola", "12", "x"])
    expect(searchWords("a b c d e f g h i j k l")).toHaveLength(10)
    expect(searchWords("🎉 -- ")).toEqual([])
  })
})

describe("excerptOf", () => {
  const marked = (text: string, words: string[]) => {
    const { excerpt, highlights } = excerptOf(text, words)
    return { excerpt, marks: highlights.map(([from, to]) => excerpt.slice(from, to)) }
  }

  it("marks the beginnings of words that were looked for", () => {
    expect(marked("O pedido, os Pedidos e o despedido", ["pedido"])).toEqual({
      excerpt: "O pedido, os Pedidos e o despedido",
      marks: ["pedido", "Pedido"],
    })
    expect(marked("ação e acaso", ["aca"]).marks).toEqual(["açã", "aca"])
  })

  it("cuts long texts at words around the first of them", () => {
    const text = `${"palavra ".repeat(60)}agulha ${"palavra ".repeat(60)}`
    const { excerpt, marks } = marked(text, ["agulha"])
    expect(excerpt).toMatch(/^…palavra .* agulha .* palavra…$/)
    expect(excerpt.length).toBeLessThan(260)
    expect(marks).toEqual(["agulha"])
  })

  it("survives whatever a text is", () => {
    for (const text of [
      "",
      "👍".repeat(500),
      "x".repeat(100_000),
      "\ud83d".repeat(300),
      "a\n\u202eb\u0000c",
    ]) {
      const { excerpt, highlights } = excerptOf(text, ["agulha"])
      expect(excerpt.length).toBeLessThan(300)
      expect(highlights).toEqual([])
    }
  })
})
