import { expect, it } from "vitest"
import { wholeNumber } from "./whole-number"

it("reads whole numbers within bounds, and tells nothing from nonsense", () => {
  expect(wholeNumber(" 12 ", 0, 100)).toBe(12)
  expect(wholeNumber("", 0, 100)).toBeNull()
  for (const text of ["-1", "1.5", "1e2", "ten", "101"]) {
    expect(wholeNumber(text, 0, 100), text).toBeUndefined()
  }
})
