import { describe, expect, it } from "vitest"
import { extendTo, NOTHING_SELECTED, toggle, within } from "./selection"

const ORDER = ["a", "b", "c", "d", "e"]

describe("a selection", () => {
  it("takes up and lets go", () => {
    const one = toggle(NOTHING_SELECTED, "b")
    expect([...one.ids]).toEqual(["b"])
    expect([...toggle(one, "b").ids]).toEqual([])
  })

  it("reaches from the one chosen last, in either direction, and keeps its beginning", () => {
    const down = extendTo(toggle(NOTHING_SELECTED, "b"), "d", ORDER)
    expect([...down.ids]).toEqual(["b", "c", "d"])
    expect([...extendTo(down, "a", ORDER).ids].sort()).toEqual(["a", "b", "c", "d"])
  })

  it("begins where there is nothing to reach from, or that is no longer in the list", () => {
    expect([...extendTo(NOTHING_SELECTED, "c", ORDER).ids]).toEqual(["c"])
    const gone = extendTo(toggle(NOTHING_SELECTED, "x"), "c", ORDER)
    expect([...gone.ids]).toEqual(["x", "c"])
  })

  it("lets go of what has left the list", () => {
    const both = toggle(toggle(NOTHING_SELECTED, "a"), "x")
    expect([...within(both, ORDER).ids]).toEqual(["a"])
    const kept = toggle(NOTHING_SELECTED, "a")
    expect(within(kept, ORDER)).toBe(kept)
  })
})
