import { expect, it } from "vitest"
import { looksLikeNumber } from "./looks-like-number"

it("tells a number from a name while it is typed", () => {
  for (const text of ["+55 81", "81 9999-9999", "(81) 99999-9999", " 5581999990000 ", "0081 99"]) {
    expect(looksLikeNumber(text), text).toBe(true)
  }
  for (const text of ["", "+5", "123", "Lívia", "livia@example.com", "2pac shakur 1971"]) {
    expect(looksLikeNumber(text), text).toBe(false)
  }
})
