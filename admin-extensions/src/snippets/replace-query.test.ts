import { describe, expect, it } from "vitest"
import { movedCaret, replaceQuery } from "./replace-query"

describe("replaceQuery", () => {
  it("puts the text where the query stood", () => {
    expect(replaceQuery("Oi /pix tudo bem", "/pix", 3, "Chave")).toEqual({
      text: "Oi Chave tudo bem",
      start: 3,
      end: 8,
    })
  })

  it("keeps what was typed meanwhile, before and behind", () => {
    expect(replaceQuery("/pix e depois", "/pix", 0, "Chave")?.text).toBe("Chave e depois")
    expect(replaceQuery("Bom dia! /pix", "/pix", 0, "Chave")?.text).toBe("Bom dia! Chave")
    expect(replaceQuery("/pix1", "/pix", 0, "Chave")?.text).toBe("Chave1")
  })

  it("takes the nearest of several", () => {
    expect(replaceQuery("/pix a /pix", "/pix", 6, "Chave")?.text).toBe("/pix a Chave")
  })

  it("does nothing where somebody has taken the query away", () => {
    expect(replaceQuery("outra coisa", "/pix", 0, "Chave")).toBeNull()
    expect(replaceQuery("a/pix", "/pix", 0, "Chave")).toBeNull()
  })

  it("takes signs in a query as they are", () => {
    expect(replaceQuery("ver /a.b+", "/a.b+", 0, "x")?.text).toBe("ver x")
  })
})

describe("movedCaret", () => {
  const replaced = { start: 3, end: 7 }
  it("stays with the words it stood at", () => {
    expect(movedCaret(7, replaced, 10)).toBe(13)
    expect(movedCaret(9, replaced, 10)).toBe(15)
    expect(movedCaret(2, replaced, 10)).toBe(2)
    expect(movedCaret(5, replaced, 10)).toBe(13)
  })
})
