import { describe, expect, it } from "vitest"
import { factsOf } from "./interactive-facts"

describe("factsOf", () => {
  it("makes words of whatever a form brought", () => {
    expect(
      factsOf({
        full_name: "Ana",
        sizes: ["M", "L"],
        consent: true,
        address: { zip: "50000" },
        nothing: null,
      })
    ).toEqual([
      ["full name", "Ana"],
      ["sizes", "M, L"],
      ["consent", "true"],
      ["address", '{"zip":"50000"}'],
    ])
  })

  it("keeps secrets and floods out", () => {
    expect(factsOf({ flow_token: "abc" })).toEqual([])
    expect(
      factsOf(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`f${index}`, 1])))
    ).toHaveLength(20)
    expect(factsOf({ text: "x".repeat(5_000) })[0]?.[1].length).toBeLessThan(400)
    expect(factsOf(undefined)).toEqual([])
  })
})
