import { describe, expect, it } from "vitest"
import { stableOrder } from "./stable-order"

describe("stableOrder", () => {
  it("keeps a pinned row in its place while another moves up", () => {
    expect(stableOrder(["d", "a", "b", "c"], [{ id: "c", index: 2 }])).toEqual(["d", "a", "c", "b"])
  })

  it("keeps a pinned row in its place when its own turn comes", () => {
    expect(stableOrder(["c", "a", "b"], [{ id: "c", index: 2 }])).toEqual(["a", "b", "c"])
  })

  it("holds several rows at once", () => {
    const pins = [
      { id: "c", index: 2 },
      { id: "a", index: 0 },
    ]
    expect(stableOrder(["d", "c", "b", "a"], pins)).toEqual(["a", "d", "c", "b"])
  })

  it("lets a row that is gone go, and stays within a shorter list", () => {
    expect(stableOrder(["a", "b"], [{ id: "x", index: 0 }])).toEqual(["a", "b"])
    expect(stableOrder(["b", "a"], [{ id: "b", index: 9 }])).toEqual(["a", "b"])
  })

  it("shows every row once even when two claim one place", () => {
    const pins = [
      { id: "a", index: 1 },
      { id: "b", index: 1 },
    ]
    expect(stableOrder(["a", "b", "c"], pins)).toEqual(["b", "a", "c"])
    expect(stableOrder(["a", "b"], [pins[0]!, pins[0]!])).toEqual(["b", "a"])
  })
})
