import { describe, expect, it } from "vitest"
import { splitText, textLength } from "../split-text"

const RULE = { text_limit: 1000, text_unit: "bytes" } as const

describe("splitText", () => {
  it("leaves alone what fits", () => {
    expect(splitText("Olá", RULE)).toEqual(["Olá"])
  })

  it("cuts at spaces and loses no word", () => {
    const text = Array.from({ length: 400 }, (_, index) => `palavra${index}`).join(" ")
    const pieces = splitText(text, RULE)
    expect(pieces.length).toBeGreaterThan(3)
    expect(pieces.join(" ")).toBe(text)
    for (const piece of pieces) expect(textLength(piece, "bytes")).toBeLessThanOrEqual(1000)
  })

  it.each([
    ["a long word", "x".repeat(2500)],
    ["letters of two bytes", "é".repeat(1300)],
    ["emoji", "😀".repeat(600)],
    ["Arabic", "مرحبا".repeat(300)],
    ["flags", "🇧🇷".repeat(300)],
    ["families", "👨‍👩‍👧‍👦".repeat(100)],
  ])("cuts %s between characters", (_name, text) => {
    const pieces = splitText(text, RULE)
    expect(pieces.join("")).toBe(text)
    for (const piece of pieces) {
      expect(textLength(piece, "bytes")).toBeLessThanOrEqual(1000)
      expect(piece).not.toContain("\uFFFD")
      expect(piece.isWellFormed?.() ?? true).toBe(true)
    }
  })

  it("keeps a family together", () => {
    const family = "👨‍👩‍👧‍👦"
    for (const piece of splitText(family.repeat(100), RULE)) {
      expect(piece.length % family.length).toBe(0)
    }
  })

  it("ends also when one character is longer than the limit", () => {
    const zalgo = `a${"\u0301".repeat(1000)}`
    expect(splitText(zalgo, { text_limit: 10, text_unit: "bytes" }).join("")).toBe(zalgo)
  })

  it("counts characters, not UTF-16 units", () => {
    expect(splitText("😀".repeat(10), { text_limit: 10, text_unit: "characters" })).toHaveLength(1)
  })
})
