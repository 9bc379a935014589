import { describe, expect, it } from "vitest"
import { aSnippet } from "../shared/testing"
import { indexSnippets, searchSnippets } from "./search-snippets"

const found = (snippets: ReturnType<typeof aSnippet>[], query: string) =>
  searchSnippets(indexSnippets(snippets), query).map(({ shortcut }) => shortcut)

describe("searchSnippets", () => {
  it("ranks by shortcut, title, text, before any use", () => {
    const snippets = [
      aSnippet("a", { text: "pague por pix", own_usage_count: 90 }),
      aSnippet("b", { title: "Epixico", own_usage_count: 70 }),
      aSnippet("c", { title: "Chave Pix", own_usage_count: 50 }),
      aSnippet("o-pix", { own_usage_count: 40 }),
      aSnippet("pix-chave", { own_usage_count: 30 }),
      aSnippet("pix"),
      aSnippet("frete"),
    ]
    expect(found(snippets, "pix")).toEqual(["pix", "pix-chave", "o-pix", "c", "b", "a"])
  })

  it("prefers what one uses oneself, then what all use, then the title", () => {
    const snippets = [
      aSnippet("x1", { title: "B" }),
      aSnippet("x2", { title: "A" }),
      aSnippet("x3", { usage_count: 5 }),
      aSnippet("x4", { own_usage_count: 1, usage_count: 1 }),
    ]
    expect(found(snippets, "x")).toEqual(["x4", "x3", "x2", "x1"])
    expect(found(snippets, "")).toEqual(["x4", "x3", "x2", "x1"])
  })

  it("does not care for accents and capitals", () => {
    expect(found([aSnippet("promoção", { title: "Promoção de Verão" })], "PROMOCAO")).toHaveLength(1)
    expect(found([aSnippet("x", { title: "Promoção de Verão" })], "verao")).toHaveLength(1)
    expect(found([aSnippet("x", { category: "Logística" })], "logistica")).toHaveLength(1)
  })

  it("takes several words as beginnings of the title's, never of the text's", () => {
    const snippets = [
      aSnippet("x", { title: "Prazo de entrega" }),
      aSnippet("y", { text: "Prazo de entrega" }),
    ]
    expect(found(snippets, "prazo ent")).toEqual(["x"])
    expect(found(snippets, "entrega pra")).toEqual(["x"])
    expect(found(snippets, "prazo longo")).toEqual([])
  })

  it("finds nothing where nothing fits", () => {
    expect(found([aSnippet("pix")], "zzz")).toEqual([])
    expect(found([], "")).toEqual([])
  })
})
