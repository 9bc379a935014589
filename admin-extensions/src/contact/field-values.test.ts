import { describe, expect, it } from "vitest"
import { RequestError } from "../shared/api/errors"
import type { ContactFieldValueDTO, ContactResponse } from "../shared/types"
import { conflictOf, groupFields, isSameValue, problemOf, withFieldValue } from "./field-values"
import { isServerLabel, mergeFields } from "./merge/merge-fields"

const field = (key: string, change: Partial<ContactFieldValueDTO> = {}): ContactFieldValueDTO => ({
  id: key,
  key,
  label: key,
  type: "text",
  options: [],
  currency_code: null,
  editable: true,
  group: null,
  rank: 0,
  is_built_in: false,
  value: null,
  ...change,
})

describe("groupFields", () => {
  it("puts those without a heading first, and keeps the order within", () => {
    const fields = [
      field("size", { group: "Sizes", rank: 1 }),
      field("name", { rank: 2 }),
      field("shoe", { group: "Sizes", rank: 3 }),
      field("first", { rank: 0 }),
    ]
    expect(groupFields(fields).map(({ name, fields: of }) => [name, ...of.map(({ key }) => key)])).toEqual([
      [null, "first", "name"],
      ["Sizes", "size", "shoe"],
    ])
    expect(groupFields([])).toEqual([])
    expect(groupFields([field("size", { group: "Sizes" })])).toHaveLength(1)
  })
})

it("knows what is the same to a reader", () => {
  expect(isSameValue(null, "")).toBe(true)
  expect(isSameValue([], null)).toBe(true)
  expect(isSameValue(["a"], ["a"])).toBe(true)
  expect(isSameValue(false, null)).toBe(false)
  expect(isSameValue(0, null)).toBe(false)
})

it("changes one field of a contact", () => {
  const contact = { contact: { fields: [field("a"), field("b", { value: "x" })] } } as ContactResponse
  expect(withFieldValue(contact, "a", 3).contact.fields.map(({ value }) => value)).toEqual([3, "x"])
})

describe("refusals", () => {
  const refusal = (status: number, code: string, fields: unknown) =>
    new RequestError(status, { code, message: "", details: { fields } })

  it("tells what somebody else put there", () => {
    expect(conflictOf(refusal(409, "changed_meanwhile", { a: "theirs" }), "a")).toEqual({ theirs: "theirs" })
    expect(conflictOf(refusal(409, "changed_meanwhile", { a: null }), "a")).toEqual({ theirs: null })
    expect(conflictOf(refusal(400, "invalid_data", { a: "x" }), "a")).toBeNull()
    expect(conflictOf(new Error(), "a")).toBeNull()
  })

  it("tells why a value does not fit", () => {
    expect(problemOf(refusal(400, "invalid_data", { a: "must be text" }), "a")).toBe("must be text")
    expect(problemOf(refusal(400, "invalid_data", { b: "must be text" }), "a")).toBeNull()
    expect(problemOf(refusal(409, "changed_meanwhile", { a: "x" }), "a")).toBeNull()
  })
})

describe("mergeFields", () => {
  const words = { yes: "Sim", no: "Não" }
  const row = (into: ContactFieldValueDTO["value"], from: ContactFieldValueDTO["value"]) =>
    mergeFields([{ key: "a", label: "A", into, from }], words, "pt-BR")[0]

  it("keeps what the staying contact has, else what the other one has", () => {
    expect(row("mine", "theirs")).toMatchObject({ mine: "mine", theirs: "theirs", kept: "mine" })
    expect(row(null, "theirs")).toMatchObject({ mine: null, kept: "theirs" })
    expect(row(false, true)).toMatchObject({ mine: "Não", theirs: "Sim", kept: "mine" })
    expect(row(1234.5, ["a", "b"])).toMatchObject({ mine: "1.234,5", theirs: "a, b" })
  })

  it("knows the server's names of the customer's own columns", () => {
    expect(isServerLabel("phone", "Phone")).toBe(true)
    expect(isServerLabel("phone", "Celular")).toBe(false)
    expect(isServerLabel("cpf", "CPF")).toBe(false)
  })
})
