import { describe, expect, it } from "vitest"
import { afterLeaving } from "./after-leaving"

describe("afterLeaving", () => {
  it("opens the row that takes the place", () => {
    expect(afterLeaving(["a", "b", "c"], "b", 1)).toBe("c")
    expect(afterLeaving(["a", "c"], "b", 1)).toBe("c")
  })

  it("opens the last one after the last, and nothing when nothing is left", () => {
    expect(afterLeaving(["a", "b"], "b", 1)).toBe("a")
    expect(afterLeaving(["b"], "b", 0)).toBeNull()
    expect(afterLeaving([], "b", 0)).toBeNull()
  })

  it("opens nothing in a list that never held it", () => {
    expect(afterLeaving(["a"], "b", -1)).toBeNull()
  })
})
