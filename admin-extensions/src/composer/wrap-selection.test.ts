import { describe, expect, it } from "vitest"
import { sends } from "./settings"
import { formatOf, toggleMark } from "./wrap-selection"

/** Marks a text where `[` and `]` stand, and shows the selection the same way. */
function mark(text: string): string {
  const start = text.indexOf("[")
  const end = text.indexOf("]") - 1
  const value = text.replace(/[[\]]/g, "")
  const change = toggleMark(value, start, end, "*")
  const changed = value.slice(0, change.from) + change.text + value.slice(change.to)
  const [from, to] = change.select
  return `${changed.slice(0, from)}[${changed.slice(from, to)}]${changed.slice(to)}`
}

describe("toggleMark", () => {
  it.each([
    ["a [word] b", "a *[word]* b"],
    ["a *[word]* b", "a [word] b"],
    ["a [*word*] b", "a [word] b"],
    ["a [ word ] b", "a  *[word]*  b"],
    ["a [] b", "a *[]* b"],
    ["[one\n\n two]", "[*one*\n\n *two*]"],
  ])("turns %j into %j", (text, wanted) => {
    expect(mark(text)).toBe(wanted)
  })
})

const press = { key: "", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

it("knows the keys of formats", () => {
  expect(formatOf({ ...press, key: "b", ctrlKey: true })).toBe("bold")
  expect(formatOf({ ...press, key: "I", metaKey: true })).toBe("italic")
  expect(formatOf({ ...press, key: "X", ctrlKey: true, shiftKey: true })).toBe("strike")
  expect(formatOf({ ...press, key: "x", ctrlKey: true })).toBeNull()
  expect(formatOf({ ...press, key: "b" })).toBeNull()
})

it("sends by the key that was chosen, and on phones by the button", () => {
  const withCtrl = { ...press, ctrlKey: true }
  const withShift = { ...press, shiftKey: true }
  expect([press, withCtrl, withShift].map((key) => sends("enter", key, false))).toEqual([true, true, false])
  expect([press, withCtrl, withShift].map((key) => sends("mod_enter", key, false))).toEqual([
    false,
    true,
    false,
  ])
  expect([press, withCtrl].map((key) => sends("enter", key, true))).toEqual([false, true])
})
