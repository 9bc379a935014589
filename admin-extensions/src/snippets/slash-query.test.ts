import { describe, expect, it } from "vitest"
import { slashAt, slashQuery } from "./slash-query"

/** The query where the bar stands for the caret. */
const at = (marked: string) => slashQuery(marked.replace("|", ""), marked.indexOf("|"))

describe("slashQuery", () => {
  it("begins at the start of the text or after whitespace", () => {
    expect(at("/|")).toEqual({ start: 0, end: 1, query: "" })
    expect(at("/pix|")).toEqual({ start: 0, end: 4, query: "pix" })
    expect(at("Olá /pix|")).toEqual({ start: 4, end: 8, query: "pix" })
    expect(at("Olá\n/pix|")).toEqual({ start: 4, end: 8, query: "pix" })
  })

  it("is what stands before the caret", () => {
    expect(at("/pi|x tudo bem")).toEqual({ start: 0, end: 3, query: "pi" })
    expect(at("|/pix")).toBeNull()
  })

  it("is none within words, addresses and fractions", () => {
    for (const text of ["e/ou|", "https://x.y|", "1/2|", "24/7|", "/home/x|", "// nota|", "1 / 2|"]) {
      expect(at(text), text).toBeNull()
    }
  })

  it("may be several words of one line, up to a length", () => {
    expect(at("/prazo de|")?.query).toBe("prazo de")
    expect(at("/prazo\nde|")).toBeNull()
    expect(at(`/${"x".repeat(64)}|`)?.query).toHaveLength(64)
    expect(at(`/${"x".repeat(65)}|`)).toBeNull()
  })
})

describe("slashAt", () => {
  it("sets itself apart from the word before", () => {
    expect([slashAt("", 0), slashAt("Olá ", 4), slashAt("Olá", 3)]).toEqual(["/", "/", " /"])
  })
})
