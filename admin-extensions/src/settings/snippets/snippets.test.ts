import { describe, expect, it } from "vitest"
import { aSnippet } from "../../shared/testing"
import { indexSnippets } from "../../snippets/search-snippets"
import { exampleParts } from "./example-text"
import { categoriesOf, filterSnippets, NO_FILTER } from "./filter-snippets"
import { bodyOf, copyOf, emptyForm, formOf, problemsOf, tidyShortcut } from "./snippet-form"

describe("the form", () => {
  it("keeps a shortcut as it will be typed", () => {
    expect(tidyShortcut(" /bom dia ")).toBe("bom-dia-")
    expect(emptyForm("/prazo de").shortcut).toBe("prazo-de")
  })

  it("says what is missing", () => {
    expect(problemsOf(emptyForm())).toEqual({ shortcut: "required", title: "required", text: "required" })
    const form = formOf(aSnippet("ok", { scope: "department" }))
    expect(problemsOf(form)).toEqual({ department_id: "required" })
    expect(problemsOf({ ...form, scope: "everyone", shortcut: "a/b" })).toEqual({ shortcut: "invalid" })
    expect(problemsOf({ ...form, scope: "personal", shortcut: "promoção_1.2" })).toEqual({})
  })

  it("sends no department with other scopes, and no empty category", () => {
    const form = { ...formOf(aSnippet("ok")), department_id: "dep_1", category: " " }
    expect(bodyOf(form, ["att_1"])).toMatchObject({
      department_id: null,
      category: null,
      attachment_ids: ["att_1"],
    })
  })

  it("copies under a free shortcut, and privately for whoever may not share", () => {
    const shared = aSnippet("pix", { scope: "department", department_id: "dep_1" })
    expect(copyOf(shared, ["pix", "PIX-2"], true)).toMatchObject({ shortcut: "pix-3", scope: "department" })
    expect(copyOf(shared, ["pix"], false)).toMatchObject({
      shortcut: "pix-2",
      scope: "personal",
      department_id: null,
    })
    expect(copyOf(aSnippet("pix-2"), ["pix-2"], true).shortcut).toBe("pix-3")
  })
})

it("filters by words, scope and category", () => {
  const index = indexSnippets([
    aSnippet("a", { category: "Frete" }),
    aSnippet("b", { scope: "everyone", category: "Frete" }),
    aSnippet("c", { scope: "everyone" }),
  ])
  const found = (filter: object) =>
    filterSnippets(index, { ...NO_FILTER, ...filter }).map(({ shortcut }) => shortcut)
  expect(found({})).toEqual(["a", "b", "c"])
  expect(found({ scope: "everyone" })).toEqual(["b", "c"])
  expect(found({ scope: "everyone", category: "Frete" })).toEqual(["b"])
  expect(found({ query: "frete", scope: "personal" })).toEqual(["a"])
  expect(categoriesOf(index.map(({ snippet }) => snippet))).toEqual(["Frete"])
})

it("reads with examples, fallbacks, and what nobody knows as it is", () => {
  const variables = [{ name: "contact.first_name", label: "", example: "Lívia" }]
  const parts = exampleParts("{{contact.first_name|oi}}, {{contact.pet|Rex}} {{contact.car}}", variables)
  expect(parts.map(({ text, kind }) => `${kind}:${text}`)).toEqual([
    "filled:Lívia",
    "words:, ",
    "filled:Rex",
    "words: ",
    "open:{{contact.car}}",
  ])
})
