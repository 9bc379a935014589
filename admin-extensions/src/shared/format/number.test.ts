import { describe, expect, it } from "vitest"
import { readNumber, writeNumber } from "./number"

describe("readNumber", () => {
  it.each([
    ["", "en", null],
    ["  ", "en", null],
    ["320", "en", 320],
    ["1,234.56", "en", 1234.56],
    ["1.234,56", "pt-BR", 1234.56],
    ["1,5", "en", 1.5],
    ["1.5", "pt-BR", 1.5],
    ["1.234", "pt-BR", 1234],
    ["1,234", "en", 1234],
    ["1.234", "en", 1.234],
    ["1.234.567", "en", 1234567],
    ["1 234,5", "es", 1234.5],
    ["-3", "en", -3],
    [",5", "pt-BR", 0.5],
    ["abc", "en", undefined],
    ["12a", "en", undefined],
    ["-", "en", undefined],
  ])("reads %j in %s as %j", (text, locale, expected) => {
    expect(readNumber(text, locale)).toBe(expected)
  })

  it("reads what it wrote", () => {
    for (const locale of ["en", "pt-BR", "es"]) {
      for (const value of [0, 0.1, 1234.56, 1000, -7.125]) {
        expect(readNumber(writeNumber(value, locale), locale)).toBe(value)
      }
    }
  })
})
