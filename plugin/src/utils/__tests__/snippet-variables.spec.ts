import { describe, expect, it } from "vitest"
import { fillVariables, variablesIn } from "../snippet-variables"

describe("variables of a snippet", () => {
  it("are found with their fallbacks, and nothing else is", () => {
    expect(
      variablesIn("{{contact.name}} {{ Order.Number | nada }} {{other.x}} {contact.name} {{contact}}")
    ).toEqual([
      { raw: "{{contact.name}}", name: "contact.name", fallback: null },
      { raw: "{{ Order.Number | nada }}", name: "order.number", fallback: "nada" },
    ])
  })

  it("are filled in once, take their fallback, or stay and are named once", () => {
    const values = { "contact.name": "{{agent.name}} $&", "agent.name": " ", "shop.name": null }
    expect(
      fillVariables(
        "{{contact.name}}, {{agent.name|Ana}} {{shop.name}} {{shop.name}} {{order.total|}}",
        values
      )
    ).toEqual({
      text: "{{agent.name}} $&, Ana {{shop.name}} {{shop.name}} {{order.total|}}",
      unresolved: ["{{shop.name}}", "{{order.total|}}"],
    })
  })

  it("do not take long over braces without end", () => {
    expect(variablesIn("{{contact.".repeat(20_000))).toEqual([])
    expect(variablesIn(`{{contact.a|${"x".repeat(50_000)}`)).toEqual([])
  })
})
