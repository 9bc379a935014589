import { describe, expect, it } from "vitest"
import { createFieldBody, fieldFormOf, fieldProblems, keyOf, optionsOf, updateFieldBody } from "./field-form"
import { moved } from "./move"

describe("keyOf", () => {
  it.each([
    ["Data de aniversário", "data_de_aniversario"],
    ["  CPF ", "cpf"],
    ["2ª via?", "via"],
    ["—", ""],
  ])("makes of %j %j", (label, key) => expect(keyOf(label)).toBe(key))
})

describe("a field's form", () => {
  const empty = fieldFormOf(null)

  it("wants what its type needs", () => {
    expect(fieldProblems(empty, true, null)).toEqual({ label: "required" })
    expect(fieldProblems({ ...empty, label: "—" }, true, null)).toEqual({ key: "key" })
    expect(fieldProblems({ ...empty, label: "Size", type: "choice" }, true, null)).toEqual({
      options: "required",
    })
    expect(fieldProblems({ ...empty, label: "Budget", type: "currency" }, true, null)).toEqual({
      currency_code: "required",
    })
    expect(fieldProblems({ ...empty, label: "Budget", type: "currency" }, true, "brl")).toEqual({})
  })

  it("names a field after its label", () => {
    const options = " P \nM\n\nM\nG"
    expect(optionsOf(options)).toEqual(["P", "M", "G"])
    expect(createFieldBody({ ...empty, label: "Tamanho", type: "choice", options }, null)).toEqual({
      key: "tamanho",
      label: "Tamanho",
      type: "choice",
      options: ["P", "M", "G"],
      currency_code: null,
      group: null,
      editable: true,
    })
  })

  it("leaves a customer's own column the type it has, and an existing field its key", () => {
    expect(createFieldBody({ ...empty, column: "email", label: "E-mail" }, null)).toMatchObject({
      key: "email",
      type: "email",
    })
    expect(updateFieldBody({ ...empty, label: "x" }, null)).not.toHaveProperty("key")
  })
})

describe("moved", () => {
  it("swaps two neighbours and stops at the ends", () => {
    expect(moved(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"])
    expect(moved(["a", "b", "c"], 1, 1)).toEqual(["a", "c", "b"])
    expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"])
    expect(moved(["a", "b"], 1, 1)).toEqual(["a", "b"])
  })
})
