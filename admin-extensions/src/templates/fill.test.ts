import { describe, expect, it } from "vitest"
import type { TemplateDTO } from "../shared/types"
import { languageOfNumber, languageToBegin } from "./languages"
import { firstNameOf, prefill } from "./prefill"
import { previewFilled } from "./preview-template"
import { slotProblems, slotsOf, templateBody } from "./slots"
import { whyNot } from "./why-not"

type Components = TemplateDTO["components"]

const body = (text: string) => ({ components: [{ type: "BODY", text }] })
const shipped = {
  name: "pedido_enviado",
  language: "pt_BR",
  components: [
    { type: "HEADER", format: "TEXT", text: "Pedido {{order_number}}" },
    { type: "BODY", text: "{{first_name}}, seu pedido saiu para entrega e chega até {{delivery_date}}." },
    {
      type: "BUTTONS",
      buttons: [
        { type: "QUICK_REPLY", text: "Ok" },
        {
          type: "URL",
          text: "Acompanhar",
          url: "https://loja.example/r/{{1}}",
          example: ["https://loja.example/r/BR1"],
        },
        { type: "COPY_CODE", text: "Copiar", example: "VERAO15" },
      ],
    },
  ] as Components,
}

describe("the slots of a template", () => {
  it("stand in header, text and buttons, each with what is around it", () => {
    expect(slotsOf(shipped).map(({ key, before, after, example }) => [key, before, after, example])).toEqual([
      ["header.order_number", "Pedido ", "", null],
      ["body.first_name", "", ", seu pedido saiu para…", null],
      ["body.delivery_date", "…para entrega e chega até ", ".", null],
      ["buttons.1", "https://loja.example/r/", "", "BR1"],
      ["buttons.2", "", "", "VERAO15"],
    ])
  })

  it("are asked for once, however often they stand there", () => {
    expect(slotsOf(body("{{1}} e {{1}} e {{2}}")).map(({ name }) => name)).toEqual(["1", "2"])
  })

  it("say what is missing and what is too long", () => {
    const problems = slotProblems(slotsOf(shipped), {
      "header.order_number": "9".repeat(61),
      "body.first_name": "  ",
      "body.delivery_date": "amanhã",
      "buttons.1": "https://loja.example/r/",
      "buttons.2": "VERAO15",
    })
    expect(problems.map(({ slot, problem }) => [slot.key, problem])).toEqual([
      ["header.order_number", "too_long"],
      ["body.first_name", "missing"],
      ["buttons.1", "missing"],
    ])
  })

  it("become what the server is asked to send, as the platform takes it", () => {
    const values = {
      "header.order_number": "1042",
      "body.first_name": "Lívia\n Souto",
      "body.delivery_date": "25/11      à tarde",
      "buttons.1": "https://loja.example/r/BR9",
      "buttons.2": "VERAO15",
    }
    expect(templateBody(shipped, values, null)).toEqual({
      name: "pedido_enviado",
      language: "pt_BR",
      variables: {
        header: { order_number: "1042" },
        body: { first_name: "Lívia  Souto", delivery_date: "25/11 à tarde" },
        buttons: [null, "BR9", "VERAO15"],
      },
    })
    expect(templateBody({ name: "a", language: "en", ...body("Hello.") }, {}, "att_1")).toEqual({
      name: "a",
      language: "en",
      header_attachment_id: "att_1",
    })
  })

  it("show what has been filled in, and leave open what has not", () => {
    const preview = previewFilled(shipped, { "body.first_name": "Lívia" })
    expect(preview.header?.text).toBe("Pedido {{order_number}}")
    expect(preview.body).toBe("Lívia, seu pedido saiu para entrega e chega até {{delivery_date}}.")
  })
})

describe("what is filled in before anybody types", () => {
  const people = { contact: "Lívia de Souto", agent: "Ana Prado" }
  const filled = (text: string, who = people) => prefill(body(text), who)

  it("is the contact's name where somebody is greeted", () => {
    for (const text of [
      "Olá {{1}}, aqui é da {{2}}.",
      "👋 *Oi {{1}}!* Chegou.",
      "Hi {{1}}, this is {{2}}.",
      "Hola, {{1}}! ¿Cómo va?",
      "Bom dia, {{1}}.",
      "Prezado(a) {{1}},",
      "Dear {{1}},",
    ]) {
      expect(filled(text), text).toEqual({ "body.1": "Lívia" })
    }
  })

  it("is nothing where it may be something else", () => {
    for (const text of [
      "O pedido {{1}} está pronto.",
      "Olá! {{1}} voltou ao estoque.",
      "Olá, {{1}} chegou à loja.",
      "Oito {{1}}",
      "{{1}}, seu pedido saiu.",
    ]) {
      expect(filled(text), text).toEqual({})
    }
  })

  it("goes by the names of variables", () => {
    expect(
      filled("{{first_name}} {{nome}} {{customer}} {{nombre_cliente}} {{product_name}} {{order}}")
    ).toEqual({
      "body.first_name": "Lívia",
      "body.nome": "Lívia",
      "body.customer": "Lívia",
      "body.nombre_cliente": "Lívia",
    })
    expect(filled("{{nome_completo}}, aqui é {{atendente}}, {{agent_name}}")).toEqual({
      "body.nome_completo": "Lívia de Souto",
      "body.atendente": "Ana",
      "body.agent_name": "Ana",
    })
  })

  it("is never a number or an address", () => {
    for (const contact of ["+55 81 98888-0003", "Visitor 4821", "@livia", "livia@example.com", "🌸"]) {
      expect(filled("Olá {{1}}, {{name}}", { ...people, contact }), contact).toEqual({})
    }
    expect(firstNameOf("🌸 Renata 🌸")).toBe("Renata")
  })
})

describe("templates that are not offered", () => {
  const utility = (components: Components, category = "UTILITY") => whyNot({ category, components }, true)

  it("are those for which something cannot be given, or the person's wish stands in the way", () => {
    expect(whyNot({ category: "MARKETING", components: [] }, false)).toBe("opted_out")
    expect(whyNot({ category: "UTILITY", components: [] }, false)).toBeNull()
    expect(utility([{ type: "HEADER", format: "LOCATION" }])).toBe("location")
    expect(utility([{ type: "BUTTONS", buttons: [{ type: "FLOW" }] }])).toBe("flow")
    expect(utility([{ type: "BUTTONS", buttons: [{ type: "MPM" }] }])).toBe("unsupported")
    expect(utility([{ type: "CAROUSEL" }])).toBe("unsupported")
    expect(utility([], "AUTHENTICATION")).toBe("one_time_code")
    expect(utility(shipped.components, "MARKETING")).toBeNull()
  })
})

describe("the language to begin with", () => {
  it("is the contact's, else the reader's, else all", () => {
    const languages = ["en_US", "pt_BR", "es", "es_MX"]
    expect(languageToBegin(languages, ["pt", "en"])).toBe("pt_BR")
    expect(languageToBegin(languages, [null, "en"])).toBe("en_US")
    expect(languageToBegin(languages, ["fr", "pt-BR"])).toBe("pt_BR")
    expect(languageToBegin(languages, [null, "es-MX"])).toBe("es_MX")
    expect(languageToBegin(["es_AR", "es_MX"], ["es", "en"])).toBeNull()
    expect(languageToBegin(languages, [null, "de"])).toBeNull()
  })

  it("is told by the number where a country has one", () => {
    expect(languageOfNumber("5581999990000")).toBe("pt")
    expect(languageOfNumber("+34612345890")).toBe("es")
    expect(languageOfNumber("41791234567")).toBeNull()
    expect(languageOfNumber("BR.user")).toBeNull()
  })
})
