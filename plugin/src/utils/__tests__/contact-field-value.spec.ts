import { checkFieldValue, FieldValueError, isSameValue, shownValue } from "../contact-field-value"

const field = (type: string, options: string[] = []) => ({
  key: "size",
  label: "Size",
  type: type as "text",
  options,
  currency_code: null,
})
const check = (type: string, value: unknown, options?: string[]) =>
  checkFieldValue(value, field(type, options))

describe("checkFieldValue", () => {
  it.each([
    ["text", "  olá ", "olá"],
    ["number", "12.5", 12.5],
    ["date", "2028-02-29", "2028-02-29"],
    ["choice", "M", "M"],
    ["choices", ["M", "P", "M"], ["P", "M"]],
    ["checkbox", false, false],
    ["url", "lumen.example/sobre", "https://lumen.example/sobre"],
    ["phone", "+55 (81) 99999-9999", "+5581999999999"],
    ["email", "ana@lumen.example", "ana@lumen.example"],
    ["currency", 0, 0],
    ["text", "   ", null],
    ["choices", [], null],
    ["number", null, null],
  ])("%s: %j is kept as %j", (type, value, kept) => {
    expect(check(type, value, ["P", "M"])).toEqual(kept)
  })

  it.each([
    ["text", 5],
    ["text", "x".repeat(5_001)],
    ["number", "doze"],
    ["number", Infinity],
    ["date", "2026-02-30"],
    ["date", "31/12/2026"],
    ["choice", "G"],
    ["choices", ["P", "G"]],
    ["choices", "P"],
    ["checkbox", "yes"],
    ["url", "javascript:alert(1)"],
    ["url", "lumen"],
    ["phone", "12"],
    ["email", "ana@lumen"],
    ["currency", -1],
    ["vendor.unknown", "x"],
  ])("%s refuses %j", (type, value) => {
    expect(() => check(type, value, ["P", "M"])).toThrow(FieldValueError)
  })
})

it("shows whatever other code put into metadata", () => {
  expect([undefined, "", { a: 1 }, [1, "b"], 3, true].map(shownValue)).toEqual([
    null,
    null,
    '{"a":1}',
    ["1", "b"],
    3,
    true,
  ])
  expect(isSameValue("", null)).toBe(true)
  expect(isSameValue(["a"], ["b"])).toBe(false)
})
