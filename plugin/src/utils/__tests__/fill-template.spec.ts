import { describe, expect, it } from "vitest"
import { fillTemplate, headerKind, templatePlaceholders, type TemplateSource } from "../fill-template"

const template = (over: Partial<TemplateSource> = {}): TemplateSource => ({
  name: "order_update",
  language: "pt_BR",
  status: "APPROVED",
  parameter_format: "POSITIONAL",
  components: [
    { type: "HEADER", format: "TEXT", text: "Pedido {{1}}" },
    { type: "BODY", text: "Olá {{1}}, seu pedido {{2}} saiu. Até já, {{1}}!" },
    { type: "FOOTER", text: "Lumen" },
    {
      type: "BUTTONS",
      buttons: [
        { type: "QUICK_REPLY", text: "Obrigado" },
        { type: "URL", text: "Rastrear", url: "https://shop.test/t/{{1}}" },
        { type: "COPY_CODE", text: "Copiar" },
      ],
    },
  ],
  ...over,
})

describe("fillTemplate", () => {
  it("fills positions in header, body and buttons", () => {
    const variables = { header: ["#7"], body: ["Ana", "7"], buttons: [null, "BR123", "DEZ"] }
    const { text, details } = fillTemplate(template(), variables, false)
    expect(text).toBe("Olá Ana, seu pedido 7 saiu. Até já, Ana!")
    expect(details).toMatchObject({
      header: { format: "TEXT", text: "Pedido #7" },
      footer: "Lumen",
      buttons: [
        { type: "QUICK_REPLY", text: "Obrigado" },
        { type: "URL", url: "https://shop.test/t/BR123" },
        { type: "COPY_CODE" },
      ],
      variables,
    })
  })

  it("fills names", () => {
    const named = template({
      parameter_format: "NAMED",
      components: [{ type: "BODY", text: "Olá {{first_name}}, cupom {{ code }}" }],
    })
    expect(fillTemplate(named, { body: { first_name: "Ana", code: "X" } }, false).text).toBe(
      "Olá Ana, cupom X"
    )
  })

  it("gives the platform names for names and an order for positions, however they were given", () => {
    const components = [
      { type: "HEADER", format: "TEXT", text: "Olá {{first_name}}" },
      { type: "BODY", text: "Cupom {{code}} até {{day}}" },
    ]
    const named = template({ parameter_format: "NAMED", components })
    const { details } = fillTemplate(named, { header: ["Ana"], body: ["X", "sexta"] }, false)
    expect(details.variables).toMatchObject({
      header: { first_name: "Ana" },
      body: { code: "X", day: "sexta" },
    })
    const positional = template({ components: [{ type: "BODY", text: "{{1}} {{2}}" }] })
    expect(fillTemplate(positional, { body: { "2": "b", "1": "a" } }, false)).toMatchObject({
      text: "a b",
      details: { variables: { body: ["a", "b"] } },
    })
  })

  it("names every place that is missing, once", () => {
    expect(() => fillTemplate(template(), { body: ["Ana", " "] }, false)).toThrow(
      expect.objectContaining({
        code: "template_variables_missing",
        details: { missing: ["header.1", "buttons.1", "buttons.2", "body.2"] },
      })
    )
  })

  it("wants the header's file", () => {
    const withImage = template({
      components: [
        { type: "HEADER", format: "IMAGE" },
        { type: "BODY", text: "Oi" },
      ],
    })
    expect(headerKind(withImage)).toBe("image")
    expect(() => fillTemplate(withImage, {}, false)).toThrow(
      expect.objectContaining({ details: { missing: ["header_attachment_id"] } })
    )
    expect(fillTemplate(withImage, {}, true).text).toBe("Oi")
  })

  it.each(["PENDING", "REJECTED", "PAUSED", "DISABLED"])("refuses one that is %s", (status) => {
    expect(() => fillTemplate(template({ status }), {}, false)).toThrow(
      expect.objectContaining({ code: "template_not_approved" })
    )
  })

  it("takes positional values by their numbers, wherever they stand in the text", () => {
    const swapped = template({ components: [{ type: "BODY", text: "{{2}} para {{1}}" }] })
    const filled = fillTemplate(swapped, { body: ["Ana", "A blusa"] }, false)
    expect(filled.text).toBe("A blusa para Ana")
    expect(filled.details.variables?.body).toEqual(["Ana", "A blusa"])
    const named = fillTemplate(swapped, { body: { "1": "Ana", "2": "A blusa" } }, false)
    expect(named.details.variables?.body).toEqual(["Ana", "A blusa"])
  })

  it("does not take a value for a pattern", () => {
    const plain = template({ components: [{ type: "BODY", text: "{{1}} {{2}}" }] })
    expect(fillTemplate(plain, { body: ["$& {{2}}", "x"] }, false).text).toBe("$& {{2}} x")
  })

  it("tells a form what to ask for", () => {
    expect(templatePlaceholders(template())).toEqual({
      header: ["1"],
      body: ["1", "2"],
      buttons: [false, true, true],
    })
    expect(templatePlaceholders(template({ components: "odd" }))).toEqual({
      header: [],
      body: [],
      buttons: [],
    })
  })
})
