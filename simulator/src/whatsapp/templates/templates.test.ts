import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { NUMBER, startHarness, type Harness } from "../../testing/harness.js"

interface Listed {
  data: Array<{ id: string; name: string; status: string; language: string; parameter_format?: string }>
  paging: { cursors: { before: string; after: string }; next?: string }
}

let harness: Harness
beforeAll(async () => void (harness = await startHarness()))
afterAll(() => harness.close())
beforeEach(() => harness.reset())

const list = async (query: string) =>
  (await harness.graph("GET", `/${NUMBER.waba_id}/message_templates?${query}`)).body as unknown as Listed

const text = (value: string) => ({ type: "text", text: value })
const named = (parameter_name: string, value: string) => ({ ...text(value), parameter_name })
const body = (...parameters: unknown[]) => ({ type: "body", parameters })

async function send(name: string, language: string, components: unknown[] = [], version = "v26.0") {
  const answer = await harness.call(
    "POST",
    `/${version}/${NUMBER.phone_number_id}/messages`,
    {
      messaging_product: "whatsapp",
      to: "+5581988887777",
      type: "template",
      template: { name, language: { code: language }, ...(components.length > 0 ? { components } : {}) },
    },
    { Authorization: `Bearer ${NUMBER.access_token}` }
  )
  const error = answer.body?.error as unknown as
    { code: number; error_data?: { details: string } } | undefined
  return { status: answer.status, code: error?.code, details: error?.error_data?.details }
}

describe("the list", () => {
  it("goes on over pages until `next` is missing, each template once", async () => {
    const names: string[] = []
    let page = await list("limit=4")
    for (;;) {
      names.push(...page.data.map((template) => `${template.name}/${template.language}`))
      if (page.paging.next === undefined) {
        break
      }
      expect(page.data).toHaveLength(4)
      expect(page.paging.next).not.toContain(NUMBER.access_token)
      const response = await fetch(page.paging.next, {
        headers: { Authorization: `Bearer ${NUMBER.access_token}` },
      })
      page = (await response.json()) as Listed
    }
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThan(12)
  })

  it("filters and cuts fields", async () => {
    const paused = await list("status=PAUSED&fields=name,status")
    expect(paused.data).toEqual([
      { id: expect.any(String) as string, name: "volta_ao_estoque", status: "PAUSED" },
    ])
    expect((await list("language=en_US")).data.every(({ language }) => language === "en_US")).toBe(true)
    const formats = new Set((await list("limit=100")).data.map(({ parameter_format }) => parameter_format))
    expect(formats).toEqual(new Set(["POSITIONAL", "NAMED"]))
    expect(await list("fields=colour")).toMatchObject({ error: { code: 100 } })
    expect(await list("after=nonsense")).toMatchObject({ error: { code: 100 } })
  })

  it("belongs to the account", async () => {
    expect((await harness.graph("GET", "/999/message_templates")).body).toMatchObject({
      error: { error_subcode: 33 },
    })
  })
})

describe("sending", () => {
  const image = {
    type: "header",
    parameters: [{ type: "image", image: { link: "https://a.invalid/a.png" } }],
  }
  const coupon = {
    type: "button",
    sub_type: "copy_code",
    index: 1,
    parameters: [{ type: "coupon_code", coupon_code: "V15" }],
  }
  const track = { type: "button", sub_type: "url", index: "0", parameters: [text("BR1")] }
  const order = { type: "header", parameters: [named("order_number", "1042")] }
  const shipped = body(named("first_name", "Lívia"), named("delivery_date", "25/11"))

  it.each([
    ["no variables", "hello_world", "en_US", []],
    ["positional", "retomar_atendimento", "pt_BR", [body(text("Lívia"), text("Aurora"))]],
    [
      "named, in any order",
      "pedido_enviado",
      "pt_BR",
      [track, order, body(named("delivery_date", "x"), named("first_name", "y"))],
    ],
    ["media and coupon", "colecao_verao", "pt_BR", [image, body(text("Lívia"), text("15%")), coupon]],
  ])("accepts %s", async (_what, name, language, components) => {
    expect(await send(name, language, components)).toMatchObject({ status: 200 })
  })

  it.each([
    ["an unknown name", "nope", "pt_BR", [], 132001],
    ["a language it has not", "hello_world", "pt_BR", [], 132001],
    ["a pending one", "pesquisa_satisfacao", "pt_BR", [body(text("x"))], 132001],
    ["a paused one", "volta_ao_estoque", "pt_BR", [body(text("x"))], 132015],
    ["a disabled one", "back_in_stock", "en_US", [body(text("x"))], 132016],
    ["too few parameters", "retomar_atendimento", "pt_BR", [body(text("x"))], 132000],
    ["too many parameters", "hello_world", "en_US", [body(text("x"))], 132000],
    ["no header media", "colecao_verao", "pt_BR", [body(text("a"), text("b")), coupon], 132012],
    ["header media of another kind", "nota_fiscal", "pt_BR", [image, body(text("1"))], 132012],
    [
      "an image among the texts",
      "retomar_atendimento",
      "pt_BR",
      [body(text("a"), { type: "image", image: {} })],
      132012,
    ],
    ["a line break in a parameter", "retomar_atendimento", "pt_BR", [body(text("a\nb"), text("c"))], 132018],
    ["an empty parameter", "retomar_atendimento", "pt_BR", [body(text(""), text("c"))], 131008],
    ["names left out", "pedido_enviado", "pt_BR", [track, order, body(text("a"), text("b"))], 132018],
    [
      "a name it has not",
      "pedido_enviado",
      "pt_BR",
      [track, order, body(named("first_name", "a"), named("x", "b"))],
      132018,
    ],
    ["no button parameter", "pedido_enviado", "pt_BR", [order, shipped], 131008],
    [
      "a parameter for a fixed link",
      "colecao_verao",
      "pt_BR",
      [image, body(text("a"), text("b")), coupon, track],
      132018,
    ],
  ])("refuses %s", async (_what, name, language, components, code) => {
    expect((await send(name, language, components)).code).toBe(code)
  })

  it("says which part has how many parameters", async () => {
    expect((await send("retomar_atendimento", "pt_BR", [body(text("x"))])).details).toBe(
      "body: number of localizable_params (1) does not match the expected number of params (2)"
    )
  })

  it("knew 132018 only from v23 on", async () => {
    expect((await send("retomar_atendimento", "pt_BR", [body(text("a\tb"), text("c"))], "v22.0")).code).toBe(
      132012
    )
  })

  it("shows the customer the filled text", async () => {
    await send("pedido_enviado", "pt_BR", [track, order, shipped])
    const [message] = [...harness.simulator.simulator.state.chats.values()].flatMap((chat) => chat.messages)
    expect(message?.template).toMatchObject({
      header: { text: "Pedido 1042" },
      body: "Lívia, seu pedido saiu para entrega e chega até 25/11.",
      buttons: [{ url: "https://loja.example/rastreio/BR1" }],
    })
  })
})

describe("changes", () => {
  it("announces a new status, the language with a hyphen", async () => {
    const change = {
      waba_id: NUMBER.waba_id,
      name: "retomar_atendimento",
      language: "pt_BR",
      status: "PAUSED",
    }
    expect((await harness.control("POST", "/templates", change)).status).toBe(200)
    const announced = () =>
      harness.changes().filter(({ field }) => field === "message_template_status_update")
    await harness.until(() => announced().length === 1)
    expect(announced()[0]).toMatchObject({
      value: {
        event: "PAUSED",
        message_template_name: "retomar_atendimento",
        message_template_language: "pt-BR",
      },
    })
    expect((await send("retomar_atendimento", "pt_BR", [body(text("a"), text("b"))])).code).toBe(132015)
  })
})
