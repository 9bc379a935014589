import { describe, expect, it } from "vitest"
import { hashAt, mayBeNumber, productQuery } from "./product-query"

const at = (text: string) => productQuery(text, text.length)

describe("a product query", () => {
  it("begins at a number sign that begins a word", () => {
    expect(at("#")).toEqual({ start: 0, end: 1, query: "" })
    expect(at("veja #vestido azul")).toEqual({ start: 5, end: 18, query: "vestido azul" })
    expect(at("olha\n#ves")).toMatchObject({ start: 5, query: "ves" })
  })

  it("is none within a word, behind a space, or over lines", () => {
    expect(at("cor#azul")).toBeNull()
    expect(at("# vestido")).toBeNull()
    expect(at("#vestido\n")).toBeNull()
    expect(at("##")).toBeNull()
    expect(at(`#${"a".repeat(80)}`)).toBeNull()
  })

  it("is put where a word may begin, and a number alone waits for nothing", () => {
    expect([hashAt("", 0), hashAt("oi", 2), hashAt("oi ", 3)]).toEqual(["#", " #", "#"])
    expect([mayBeNumber("1042"), mayBeNumber(""), mayBeNumber("10a")]).toEqual([true, false, false])
  })
})
