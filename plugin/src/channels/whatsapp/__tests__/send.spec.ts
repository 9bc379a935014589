import type { OutboundMessage } from "../../../types/channel"
import { type ChannelError } from "../../../utils/channel-error"
import {
  attachmentOf,
  channelOf,
  NUMBER,
  OGG,
  outbound,
  PNG,
  startPlatform,
  TO,
  type Platform,
} from "./platform"

let platform: Platform
beforeAll(async () => void (platform = await startPlatform()))
afterAll(() => platform.close())
beforeEach(() => platform.reset())

const send = (message: Partial<OutboundMessage>) => platform.provider.send(channelOf(), outbound(message))
const failure = (message: Partial<OutboundMessage>): Promise<ChannelError> =>
  send(message).then(
    () => Promise.reject(new Error("was sent")),
    (error: ChannelError) => error
  )

/** What the platform has of the medium that the newest message shows. */
async function sentMedium(kind: string) {
  const body = (await platform.sent()).at(-1)!
  const content = body[kind] as { id: string }
  return { content, medium: platform.simulator.media.get(content.id)! }
}

describe("send", () => {
  beforeEach(() => platform.says())

  it("sends text with reference and quote, and answers the canonical address", async () => {
    const quoted = await platform.says({ text: "tem azul?" })
    const result = await send({ text: "Tem sim https://loja.example", reply_to_external_id: quoted })
    expect(result).toMatchObject({ external_id: expect.stringMatching(/^wamid\./), wa_id: TO.wa_id })
    expect(await platform.sent()).toMatchObject([
      {
        to: "+5581988887777",
        type: "text",
        text: { body: "Tem sim https://loja.example", preview_url: true },
        context: { message_id: quoted },
        biz_opaque_callback_data: "msg_1.1",
      },
    ])
  })

  it("writes to a user id when the number is hidden", async () => {
    await platform.control("POST", "/contacts", { id: "pablo", name: "Pablo", wa_id: null, user_id: "US.77" })
    expect(await send({ to: { wa_id: null, user_id: "US.77" }, text: "hi" })).toMatchObject({
      user_id: "US.77",
      wa_id: null,
    })
    expect(await failure({ to: { wa_id: null, user_id: null }, text: "hi" })).toMatchObject({
      code: "undeliverable",
      retryable: false,
    })
  })

  it("uploads an image and sends it with its caption", async () => {
    await send({ kind: "image", text: "O azul", attachments: [attachmentOf(PNG)] })
    const { content, medium } = await sentMedium("image")
    expect(content).toEqual({ id: medium.id, caption: "O azul" })
    expect(medium).toMatchObject({ mime_type: "image/png", size: PNG.length, filename: "a.png" })
    expect(platform.simulator.media.bytesOf(medium.id)).toEqual(PNG)
  })

  it("sends a recording as a voice note, and other audio as a file", async () => {
    const voice = attachmentOf(OGG, { kind: "audio", mime_type: "audio/ogg; codecs=opus", voice: true })
    await send({ kind: "audio", attachments: [voice] })
    const { content, medium } = await sentMedium("audio")
    expect(content).toEqual({ id: medium.id, voice: true })
    expect(medium.mime_type).toBe("audio/ogg")
    const music = attachmentOf(Buffer.from("ID3"), { id: "iatt_2", kind: "audio", mime_type: "audio/mpeg" })
    await send({ kind: "audio", attachments: [music] })
    expect((await sentMedium("audio")).content).not.toHaveProperty("voice")
  })

  it("sends a table as plain text under its own name", async () => {
    const table = attachmentOf(Buffer.from("a;b\n1;2\n"), {
      kind: "document",
      mime_type: "text/csv",
      name: 'preços "maio".csv',
    })
    await send({ kind: "document", text: "Tabela", attachments: [table] })
    const { content, medium } = await sentMedium("document")
    expect(content).toEqual({ id: medium.id, caption: "Tabela", filename: 'preços "maio".csv' })
    expect(medium.mime_type).toBe("text/plain")
  })

  it("sends places, cards and menus", async () => {
    await send({
      kind: "location",
      details: { location: { latitude: -8.06, longitude: -34.87, name: "Loja", address: null, url: "x" } },
    })
    await send({
      kind: "contacts",
      details: {
        contacts: [
          {
            name: "Ana Lima",
            organization: null,
            phones: [{ phone: "+55 81 3000-0000", type: null }],
            addresses: [{ text: "Rua da Aurora, 10", type: "WORK" }],
          },
        ],
      },
    })
    const options = [
      { id: "p", title: "Pequeno" },
      { id: "g", title: "Grande, para quem gosta de folga" },
    ]
    await send({
      kind: "interactive",
      text: "Tamanho?",
      details: { interactive: { type: "buttons", options } },
    })
    await send({
      kind: "interactive",
      text: "Tamanho?",
      details: { interactive: { type: "list", button: "Ver tamanhos", footer: "Lumen", options } },
    })
    expect(await platform.sent()).toMatchObject([
      { location: { latitude: -8.06, longitude: -34.87, name: "Loja" } },
      {
        contacts: [
          {
            name: { formatted_name: "Ana Lima" },
            phones: [{ phone: "+55 81 3000-0000" }],
            addresses: [{ street: "Rua da Aurora, 10", type: "WORK" }],
          },
        ],
      },
      {
        interactive: {
          type: "button",
          action: {
            buttons: [
              { reply: { id: "p", title: "Pequeno" } },
              { reply: { id: "g", title: "Grande, para quem g…" } },
            ],
          },
        },
      },
      {
        interactive: {
          type: "list",
          footer: { text: "Lumen" },
          action: {
            button: "Ver tamanhos",
            sections: [
              {
                rows: [
                  { id: "p", title: "Pequeno" },
                  { id: "g", description: "Grande, para quem gosta de folga" },
                ],
              },
            ],
          },
        },
      },
    ])
  })

  it.each<Partial<OutboundMessage>>([
    { kind: "order" },
    { kind: "image" },
    { kind: "location" },
    { kind: "contacts", details: { contacts: [] } },
    { kind: "interactive", details: { interactive: { type: "quick_replies", options: [] } } },
    { kind: "template" },
  ])("says at once what it cannot send: %j", async (message) => {
    expect(await failure(message)).toMatchObject({ code: "unsupported_type", retryable: false })
    expect(await platform.sent()).toEqual([])
  })

  it("is in doubt about a message call that was not answered, never about an upload", async () => {
    await platform.fault({ on: "send", kind: "drop_connection" })
    expect(await failure({ text: "um" })).toMatchObject({ code: "no_answer", uncertain: true })
    for (const fault of [{ kind: "drop_connection" }, { kind: "error", code: 131000 }]) {
      await platform.fault({ on: "media", ...fault })
      expect(await failure({ kind: "image", attachments: [attachmentOf(PNG)] })).toMatchObject({
        uncertain: false,
        retryable: true,
      })
    }
    expect(await platform.sent()).toEqual([])
  })

  it("uploads once however often the message is tried", async () => {
    const file = attachmentOf(PNG, { id: "iatt_once" })
    await platform.fault({ on: "send", kind: "error", code: 130429 })
    expect(await failure({ kind: "image", attachments: [file] })).toMatchObject({ code: "rate_limited" })
    await send({ kind: "image", attachments: [file], attempt: 2 })
    expect(file.opened()).toBe(1)
  })

  it("uploads again when the platform has forgotten the file", async () => {
    const file = attachmentOf(PNG, { id: "iatt_gone" })
    await send({ kind: "image", attachments: [file] })
    platform.simulator.media.clear()
    expect(await failure({ kind: "image", attachments: [file] })).toMatchObject({ code: "invalid_request" })
    await send({ kind: "image", attachments: [file] })
    expect(file.opened()).toBe(2)
  })

  it("passes on why a file was refused, and retries one that could not be read", async () => {
    const gif = attachmentOf(Buffer.from("GIF89a"), { mime_type: "image/gif" })
    expect(await failure({ kind: "image", attachments: [gif] })).toMatchObject({
      code: "invalid_request",
      retryable: false,
      message: expect.stringContaining("image/gif"),
    })
    const lost = attachmentOf(PNG, { open: () => Promise.reject(new Error("no such file")) })
    expect(await failure({ kind: "image", attachments: [lost] })).toMatchObject({
      code: "media_failed",
      retryable: true,
    })
  })

  it("reacts, takes the reaction back, reads and types", async () => {
    const id = await platform.says({ text: "adorei" })
    const { provider } = platform
    await provider.react(channelOf(), { to: TO, external_id: id, emoji: "❤️" })
    await provider.react(channelOf(), { to: TO, external_id: id, emoji: null })
    expect(await platform.sent()).toMatchObject([
      { type: "reaction", reaction: { message_id: id, emoji: "❤️" } },
      { type: "reaction", reaction: { message_id: id, emoji: "" } },
    ])
    const status = () =>
      [...platform.simulator.state.chats.values()].flatMap(({ messages }) =>
        messages.flatMap((message) => (message.id === id ? message.status : []))
      )
    await provider.setTyping(channelOf(), { to: TO, external_id: id })
    expect(status()).toEqual(["read"])
    await provider.markRead(channelOf(), { to: TO, external_id: id })
    await expect(
      provider.markRead(channelOf(), { to: TO, external_id: "wamid.other" })
    ).rejects.toMatchObject({
      code: "invalid_request",
      uncertain: false,
    })
  })
})

describe("templates", () => {
  /** A template of the account; `components` in Meta's shape. */
  const template = (name: string, fields: Record<string, unknown>) =>
    platform.control("POST", "/templates", {
      waba_id: NUMBER.waba_id,
      name,
      language: "pt_BR",
      status: "APPROVED",
      category: "UTILITY",
      ...fields,
    })
  const details = (name: string, fields: object) => ({
    template: { name, language: "pt_BR", ...fields },
  })

  it("fills in by place, with a file in the header and values of buttons", async () => {
    await template("shipped", {
      components: [
        { type: "HEADER", format: "DOCUMENT" },
        { type: "BODY", text: "Pedido {{1}} chega {{2}}." },
        {
          type: "BUTTONS",
          buttons: [
            { type: "QUICK_REPLY", text: "Obrigada" },
            { type: "URL", text: "Rastrear", url: "https://loja.example/r/{{1}}" },
            { type: "PHONE_NUMBER", text: "Ligar", phone_number: "+558130000000" },
            { type: "COPY_CODE", text: "Copiar" },
          ],
        },
      ],
    })
    const invoice = attachmentOf(Buffer.from("%PDF-1.4"), {
      kind: "document",
      mime_type: "application/pdf",
      name: "nota.pdf",
    })
    await send({
      kind: "template",
      text: "Pedido 1042 chega amanhã.",
      attachments: [invoice],
      details: details("shipped", {
        header: { format: "DOCUMENT" },
        buttons: [
          { type: "QUICK_REPLY", text: "Obrigada" },
          { type: "URL", text: "Rastrear" },
          { type: "PHONE_NUMBER", text: "Ligar" },
          { type: "COPY_CODE", text: "Copiar" },
        ],
        variables: { body: ["1042", "amanhã"], buttons: ["thanks", "r-9", null, "VOLTA10"] },
      }),
    })
    const [body] = await platform.sent()
    const file = { id: expect.any(String), filename: "nota.pdf" }
    expect(body!.template).toEqual({
      name: "shipped",
      language: { code: "pt_BR" },
      components: [
        { type: "header", parameters: [{ type: "document", document: file }] },
        {
          type: "body",
          parameters: [
            { type: "text", text: "1042" },
            { type: "text", text: "amanhã" },
          ],
        },
        {
          type: "button",
          sub_type: "quick_reply",
          index: "0",
          parameters: [{ type: "payload", payload: "thanks" }],
        },
        { type: "button", sub_type: "url", index: "1", parameters: [{ type: "text", text: "r-9" }] },
        {
          type: "button",
          sub_type: "copy_code",
          index: "3",
          parameters: [{ type: "coupon_code", coupon_code: "VOLTA10" }],
        },
      ],
    })
  })

  it("fills in by name, and texts of the header", async () => {
    await template("named", {
      parameter_format: "NAMED",
      components: [{ type: "BODY", text: "Oi {{name}}, pedido {{order_id}}." }],
    })
    await template("headed", {
      components: [
        { type: "HEADER", format: "TEXT", text: "Pedido {{1}}" },
        { type: "BODY", text: "Pronto." },
      ],
    })
    const named = details("named", { variables: { body: { order_id: "7", name: "Ana" } } })
    await send({ kind: "template", details: named })
    const headed = details("headed", { header: { format: "TEXT" }, variables: { header: ["1042"] } })
    await send({ kind: "template", details: headed })
    expect(await platform.sent()).toMatchObject([
      {
        template: {
          components: [
            {
              type: "body",
              parameters: [
                { parameter_name: "order_id", text: "7" },
                { parameter_name: "name", text: "Ana" },
              ],
            },
          ],
        },
      },
      { template: { components: [{ type: "header", parameters: [{ text: "1042" }] }] } },
    ])
  })

  it("leaves out components of a template without variables, outside the window too", async () => {
    await template("plain", { components: [{ type: "BODY", text: "Estamos de volta." }] })
    await send({ kind: "template", details: details("plain", {}) })
    expect((await platform.sent())[0]!.template).toEqual({ name: "plain", language: { code: "pt_BR" } })
  })

  it("lists every template over all pages", async () => {
    const some = Array.from({ length: 230 }, (_, index) => `template_${index}`)
    for (const name of some) await template(name, { components: [{ type: "BODY", text: "x" }] })
    const listed = await platform.provider.listTemplates(channelOf())
    expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(some))
    expect(new Set(listed.map(({ external_id }) => external_id)).size).toBe(listed.length)
    expect(listed.find(({ name }) => name === "template_7")).toMatchObject({
      language: "pt_BR",
      status: "APPROVED",
      category: "UTILITY",
      parameter_format: "POSITIONAL",
      components: [{ type: "BODY", text: "x" }],
      rejected_reason: null,
    })
  })
})
