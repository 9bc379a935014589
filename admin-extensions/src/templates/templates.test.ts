import { describe, expect, it } from "vitest"
import type { TemplateDTO } from "../shared/types"
import { filterTemplates, statusesOf } from "./filter-templates"
import { previewTemplate } from "./preview-template"

const template = (name: string, change: Partial<TemplateDTO> = {}): TemplateDTO => ({
  id: `tmpl_${name}`,
  channel_id: "chan_1",
  name,
  language: "pt_BR",
  status: "APPROVED",
  category: "UTILITY",
  parameter_format: "POSITIONAL",
  components: [],
  quality: null,
  rejected_reason: null,
  placeholders: { header: [], body: [], buttons: [] },
  header_kind: null,
  synced_at: "2026-03-02T12:00:00.000Z",
  ...change,
})

describe("the preview of a template", () => {
  it("has the examples in place of numbered and named variables", () => {
    const preview = previewTemplate({
      components: [
        {
          type: "HEADER",
          format: "TEXT",
          text: "Pedido {{order_number}}",
          example: { header_text_named_params: [{ param_name: "order_number", example: "1042" }] },
        },
        { type: "BODY", text: "Olá {{1}}, da {{2}}. {{3}}", example: { body_text: [["Lívia", "Lumen"]] } },
        { type: "FOOTER", text: "Responda SAIR" },
        { type: "BUTTONS", buttons: [{ type: "URL", text: "Ver" }, { type: "OTP" }] },
      ],
    })
    expect(preview).toEqual({
      header: { format: "TEXT", text: "Pedido 1042" },
      body: "Olá Lívia, da Lumen. {{3}}",
      footer: "Responda SAIR",
      buttons: [
        { type: "URL", text: "Ver" },
        { type: "OTP", text: "OTP" },
      ],
    })
  })

  it("leaves out what it cannot read", () => {
    const odd = [null, "x", { type: "BODY", text: 7, example: "y" }, { type: "BUTTONS", buttons: {} }]
    expect(previewTemplate({ components: odd as unknown as TemplateDTO["components"] })).toEqual({
      header: null,
      body: "",
      footer: null,
      buttons: [],
    })
    const header = { type: "HEADER", format: "IMAGE", example: { header_handle: ["…"] } }
    expect(previewTemplate({ components: [header] }).header).toEqual({ format: "IMAGE", text: null })
  })
})

describe("templates are found", () => {
  const templates = [
    template("pedido_enviado", { components: [{ type: "BODY", text: "Seu pedido saiu, Lívia" }] }),
    template("colecao", { status: "REJECTED", category: "MARKETING" }),
  ]

  it("by every word, in names and texts, without accents", () => {
    const names = (query: string) =>
      filterTemplates(templates, { status: null, query }).map(({ name }) => name)
    expect(names(" livia PEDIDO ")).toEqual(["pedido_enviado"])
    expect(names("marketing")).toEqual(["colecao"])
    expect(names("pedido colecao")).toEqual([])
    expect(names("")).toHaveLength(2)
  })

  it("by status, of those there are", () => {
    expect(statusesOf(templates)).toEqual(["APPROVED", "REJECTED"])
    expect(filterTemplates(templates, { status: "REJECTED", query: "" })).toHaveLength(1)
  })
})
