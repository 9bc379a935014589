import { describe, expect, it } from "vitest"
import { namesOf, nextPlace, textParts, variablesIn } from "./variables"

describe("variablesIn", () => {
  it("finds those the server would refuse, and no other braces", () => {
    const text = "{{contact.birthday}} {{ Agent.Name }} {{order.number|—}} {{1}} {{foo.bar}} {contact.name}"
    expect(namesOf(variablesIn(text))).toEqual(["contact.birthday", "agent.name", "order.number"])
  })

  it("knows where they are and what stands in for them", () => {
    expect(variablesIn("Oi {{contact.first_name|tudo bem}}!")).toEqual([
      { name: "contact.first_name", fallback: "tudo bem", start: 3, end: 34 },
    ])
    expect(variablesIn("{{shop.name| }}")[0]?.fallback).toBeNull()
  })

  it("also finds those the server told of, each once", () => {
    expect(namesOf(variablesIn("{{deal.value}} {{contact.x}}", ["deal.value", "contact.x"]))).toEqual([
      "deal.value",
      "contact.x",
    ])
    expect(variablesIn("{{contact.x}}", ["contact.x"])).toHaveLength(1)
  })
})

it("cuts a text at its variables", () => {
  expect(textParts("a {{shop.name}} b").map(({ text, variable }) => [text, variable?.name])).toEqual([
    ["a ", undefined],
    ["{{shop.name}}", "shop.name"],
    [" b", undefined],
  ])
  expect(textParts("")).toEqual([])
})

describe("nextPlace", () => {
  const places = variablesIn("{{contact.a}} e {{contact.b}} fim")
  const [a, b] = places
  const from = (start: number, end = start, isBackwards = false) =>
    nextPlace(places, { start, end }, isBackwards)

  it("goes on from words to the next, from the end to the first", () => {
    expect(from(0)).toBe(a)
    expect(from(14)).toBe(b)
    expect(from(33)).toBe(a)
  })

  it("goes from one to the next and then out, in both directions", () => {
    expect(from(a!.start, a!.end)).toBe(b)
    expect(from(b!.start, b!.end)).toBeNull()
    expect(from(b!.start, b!.end, true)).toBe(a)
    expect(from(a!.start, a!.end, true)).toBeNull()
    expect(from(14, 14, true)).toBeNull()
  })

  it("is none where there are none", () => {
    expect(nextPlace([], { start: 0, end: 0 })).toBeNull()
  })
})
