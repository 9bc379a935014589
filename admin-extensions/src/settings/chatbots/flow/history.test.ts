import { describe, expect, it } from "vitest"
import { begin, record, redo, undo } from "./history"

describe("history", () => {
  it("goes back and forth", () => {
    const changed = record(record(begin("a"), "b"), "c")
    expect(undo(changed).present).toBe("b")
    expect(undo(undo(undo(changed))).present).toBe("a")
    expect(redo(undo(changed)).present).toBe("c")
    expect(redo(changed)).toBe(changed)
  })

  it("undoes typing in one field at once", () => {
    const typed = record(record(record(begin(""), "h", "text"), "hi", "text"), "hi!", "other")
    expect(undo(typed).present).toBe("hi")
    expect(undo(undo(typed)).present).toBe("")
  })

  it("begins a new step after going back, and forgets what was undone", () => {
    const back = undo(record(record(begin("a"), "b", "text"), "c", "other"))
    const changed = record(back, "d", "text")
    expect(undo(changed).present).toBe("b")
    expect(redo(changed)).toBe(changed)
  })
})
