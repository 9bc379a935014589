import { readFileSync } from "node:fs"

import type {
  ChannelDTO,
  ChannelListResponse,
  ChannelProviderListResponse,
  TemplateListResponse,
} from "../../plugin/src/types/http"
import { eventually } from "../helpers/eventually"
import { call, type Refusal, succeed } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"
import { businessNumber, type BusinessNumber, Platform } from "./support/platform"

let inbox: Inbox
/** Everything the API answered about channels, to look for secrets in. */
const answers: string[] = []

beforeAll(async () => {
  inbox = await startInbox()
})
afterAll(() => inbox?.stop())

async function ask<Body = Refusal>(method: string, path: string, body?: unknown) {
  const answer = await call<Body>(method, `${inbox.url}/admin/inbox${path}`, body, inbox.admin.token)
  answers.push(answer.text)
  return answer
}

/** Makes the platform know a number. */
async function register(number: BusinessNumber, more: Record<string, unknown> = {}): Promise<Platform> {
  const webhook_url = `${inbox.url}/hooks/inbox/whatsapp`
  succeed(await call("POST", `${inbox.simulatorUrl}/simulator/numbers`, { ...number, webhook_url, ...more }))
  return new Platform(inbox.simulatorUrl, webhook_url, number)
}

/** Connects a number with what a person typed, mistakes included. */
async function connect(number: BusinessNumber, typed: Partial<BusinessNumber> = {}): Promise<ChannelDTO> {
  const { display_phone_number: name, ...credentials } = { ...number, ...typed }
  const answer = await ask<{ channel: ChannelDTO }>("POST", "/channels", {
    provider: "whatsapp",
    name,
    credentials,
  })
  expect(answer.status).toBe(201)
  return answer.body.channel
}

const change = async (id: string, body: Record<string, unknown>) =>
  succeed(await ask<{ channel: ChannelDTO }>("POST", `/channels/${id}`, body)).channel

const read = async (id: string) =>
  succeed(await ask<{ channel: ChannelDTO }>("GET", `/channels/${id}`)).channel

describe("what can be connected", () => {
  it("is told with the values each platform asks for and what may be set", async () => {
    const { providers } = succeed(await ask<ChannelProviderListResponse>("GET", "/channel-providers"))
    expect(providers.map(({ identifier }) => identifier)).toEqual(["whatsapp", "instagram", "webchat"])
    const byName = new Map(providers.map((provider) => [provider.identifier, provider]))
    const fieldsOf = (name: string) => byName.get(name)?.credential_fields.map((field) => field.name)
    expect(fieldsOf("whatsapp")).toEqual([
      ...["phone_number_id", "waba_id", "access_token", "app_secret", "verify_token"],
    ])
    expect(fieldsOf("instagram")).toEqual([
      ...["account_id", "login", "access_token", "app_secret", "verify_token", "page_id", "app_secrets"],
    ])
    expect(fieldsOf("webchat")).toEqual([])
    expect(byName.get("instagram")?.setting_fields.map(({ name }) => name)).toContain("human_agent")
    expect(byName.get("webchat")?.setting_fields).toContainEqual(
      expect.objectContaining({ name: "allowed_origins", type: "list", required: true })
    )
    expect(byName.get("whatsapp")?.webhook_url).toBe(`${inbox.url}/hooks/inbox/whatsapp`)
    expect(byName.get("webchat")?.webhook_url).toBeNull()
    const secrets = providers.flatMap(({ credential_fields }) =>
      credential_fields.flatMap(({ name, secret }) => (/token|secret/.test(name) && !secret ? name : []))
    )
    expect(secrets).toEqual([])
  })

  it("comes with the HTML that brings a webchat onto a site", async () => {
    const { channel } = succeed(
      await ask<{ channel: ChannelDTO }>("POST", "/channels", {
        provider: "webchat",
        name: "Shop",
        credentials: {},
        settings: { allowed_origins: ["https://shop.example"] },
      })
    )
    expect(channel).toMatchObject({ health: { state: "connected" }, webhook_url: null })
    const [, src, id] = /src="([^"]+)" data-channel="([^"]+)"/.exec(channel.embed_code ?? "") ?? []
    expect(id).toBe(channel.id)
    const script = await fetch(String(src))
    expect([script.status, script.headers.get("content-type")]).toEqual([
      200,
      expect.stringContaining("javascript"),
    ])
    expect(inbox.channel.embed_code).toBeNull()

    const unseen = await change(channel.id, { settings: { allowed_origins: null } })
    expect(unseen.health).toMatchObject({
      state: "degraded",
      reason: expect.stringContaining("No site may show this chat"),
    })
  })
})

describe("what a person typed wrong", () => {
  const number = businessNumber(2)
  beforeAll(() => register(number))

  it.each([
    ["access token", { access_token: "expired" }, "disconnected", /does not accept the access token/],
    [
      "phone number id",
      { phone_number_id: "19990000000002" },
      "disconnected",
      new RegExp(`no phone number with the id 19990000000002.*${number.phone_number_id}`),
    ],
    [
      "token, of another account",
      { access_token: businessNumber(1).access_token },
      "disconnected",
      /sees neither this phone number nor its business account/,
    ],
    ["business account id", { waba_id: "29990000000002" }, "degraded", /business account id is wrong/],
    ["app secret", { app_secret: "of-another-app" }, "degraded", /app secret is not that of the token's app/],
  ])("has a reason of its own: %s", async (_what, typed, state, reason) => {
    const channel = await connect(number, typed)
    expect(channel.health).toMatchObject({ state, reason: expect.stringMatching(reason) })

    const corrected = await change(channel.id, {
      credentials: Object.fromEntries(
        Object.keys(typed).map((field) => [field, number[field as keyof BusinessNumber]])
      ),
    })
    expect(corrected).toMatchObject({
      id: channel.id,
      external_id: number.phone_number_id,
      health: { state: "connected", reason: null },
    })
    expect(succeed(await ask("DELETE", `/channels/${channel.id}`))).toMatchObject({ deleted: true })
  })

  it("is refused before anything is kept when a value is missing, by name", async () => {
    const { access_token: _token, display_phone_number: name, ...credentials } = number
    const answer = await ask("POST", "/channels", { provider: "whatsapp", name, credentials })
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({
      code: "invalid_data",
      message: expect.stringContaining("access_token"),
    })
    const unnamed = await ask("POST", "/channels", { provider: "whatsapp", name: " ", credentials: number })
    expect(unnamed.body).toMatchObject({ code: "invalid_data", details: { issues: [{ path: "name" }] } })
    const nowhere = await ask("POST", "/channels", { provider: "pigeon", name, credentials })
    expect(nowhere.status).toBe(404)
  })

  it("says so when the account is connected already", async () => {
    const { display_phone_number: name, ...credentials } = businessNumber(1)
    const answer = await ask("POST", "/channels", { provider: "whatsapp", name, credentials })
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({
      code: "duplicate",
      message: expect.stringContaining(inbox.channel.name),
    })
  })
})

describe("a connected number", () => {
  it("without webhooks says that nothing arrives, and is subscribed from here", async () => {
    const number = businessNumber(3)
    const platform = await register(number, { subscribed: false })
    const channel = await connect(number)
    expect(channel.health).toMatchObject({
      state: "degraded",
      reason: expect.stringMatching(/No messages arrive.*Subscribe/),
    })
    const subscribed = await ask<{ channel: ChannelDTO }>("POST", `/channels/${channel.id}/subscribe`, {})
    expect(succeed(subscribed).channel.health).toMatchObject({ state: "connected", reason: null })

    expect(channel.last_delivery_at).toBeNull()
    await platform.contact("first-writer", { wa_id: "5511988880301" })
    await platform.write("first-writer", "Chegou?")
    await eventually(() => inbox.admin.conversationOf("5511988880301"))
    await eventually(async () => expect((await read(channel.id)).last_delivery_at).not.toBeNull())
  })

  it("refuses to send while it is switched off, keeps what arrives, and goes on afterwards", async () => {
    const { channel, platform } = await inbox.connect(businessNumber(4))
    await platform.contact("patient", { wa_id: "5511988880401" })
    await platform.write("patient", "Bom dia")
    const conversation = await eventually(() => inbox.admin.conversationOf("5511988880401"))

    expect(await change(channel.id, { disabled: true })).toMatchObject({ disabled: true })
    const refused = await inbox.ana.send(conversation.id, "Agora não vai")
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({ code: "channel_disconnected" })
    await platform.write("patient", "Alguém aí?")
    await eventually(async () =>
      expect((await inbox.admin.thread(conversation.id)).map(({ text }) => text)).toEqual([
        "Bom dia",
        "Alguém aí?",
      ])
    )

    expect(await change(channel.id, { disabled: false })).toMatchObject({ disabled: false })
    succeed(await inbox.ana.send(conversation.id, "Sim, desculpe"))
    await eventually(async () => expect(await platform.sentTo("patient")).toHaveLength(1))
  })

  it("shows an expired token when a message meets it; what is queued waits and goes out in order", async () => {
    const number = businessNumber(5)
    const { channel, platform } = await inbox.connect(number)
    await platform.contact("unlucky", { wa_id: "5511988880501" })
    await platform.write("unlucky", "Oi")
    const { id } = await eventually(() => inbox.admin.conversationOf("5511988880501"))
    const outbound = async () =>
      (await inbox.admin.thread(id)).filter(({ direction }) => direction === "outbound")

    const texts = ["Primeira", "Segunda", "Terceira"]
    await platform.fault({ on: "send", kind: "error", code: 2 })
    for (const text of texts) succeed(await inbox.ana.send(id, text))
    await eventually(async () => expect((await outbound())[0]?.error?.code).toBe("platform_unavailable"))
    await register({ ...number, access_token: "renewed-token-5" })
    await inbox.sql.rows(`UPDATE inbox_message SET next_attempt_at = NULL WHERE conversation_id = $1`, id)
    await eventually(async () =>
      expect((await read(channel.id)).health).toMatchObject({ state: "disconnected" })
    )
    const refused = await inbox.ana.send(id, "Nem entra na fila")
    expect(refused.body).toMatchObject({ code: "channel_disconnected" })
    expect((await outbound()).map(({ status }) => status)).toEqual(texts.map(() => "queued"))

    const renewed = await change(channel.id, { credentials: { access_token: "renewed-token-5" } })
    expect(renewed.health).toMatchObject({ state: "connected", reason: null })
    await eventually(async () =>
      expect((await platform.sentTo("unlucky")).map(({ body }) => body.text?.body)).toEqual(texts)
    )
  })

  it("leaves its history behind when it is deleted", async () => {
    const number = businessNumber(6)
    const { channel, platform } = await inbox.connect(number)
    await platform.contact("remembered", { wa_id: "5511988880601" })
    await platform.write("remembered", "Guardem isto")
    const { id } = await eventually(() => inbox.admin.conversationOf("5511988880601"))

    succeed(await ask("DELETE", `/channels/${channel.id}`))
    const { channels } = succeed(await ask<ChannelListResponse>("GET", "/channels"))
    expect(channels.map((one) => one.id)).not.toContain(channel.id)
    expect((await ask("GET", `/channels/${channel.id}`)).status).toBe(404)
    expect(await inbox.admin.conversation(id)).toMatchObject({
      channel: { id: channel.id, name: channel.name },
    })
    expect((await inbox.admin.thread(id)).map(({ text }) => text)).toEqual(["Guardem isto"])
    expect((await inbox.ana.send(id, "Tarde demais")).status).toBeGreaterThanOrEqual(400)

    expect((await connect(number)).health.state).toBe("connected")
  })
})

const withoutTime = ({ synced_at: _time, ...template }: TemplateListResponse["templates"][number]) => template

describe("templates", () => {
  it("are those of the account after a sync, of every status", async () => {
    const { channel, platform } = await inbox.connect(businessNumber(7))
    await platform.control("POST", "/templates", {
      waba_id: businessNumber(7).waba_id,
      name: "too_pushy",
      language: "pt_BR",
      status: "REJECTED",
      category: "MARKETING",
      reason: "PROMOTIONAL",
      components: [{ type: "BODY", text: "Compre já!" }],
    })
    const synced = await ask<TemplateListResponse>("POST", "/templates/sync", { channel_id: channel.id })
    const { templates } = succeed(synced)
    expect(templates).toContainEqual(
      expect.objectContaining({ name: "too_pushy", language: "pt_BR", status: "REJECTED" })
    )
    expect(templates.filter(({ status }) => status === "APPROVED").length).toBeGreaterThan(1)
    const listed = await ask<TemplateListResponse>("GET", `/templates?channel_id=${channel.id}`)
    // The schedule may have synced them once more meanwhile.
    expect(succeed(listed).templates.map(withoutTime)).toEqual(templates.map(withoutTime))
    expect((await read(channel.id)).templates_synced_at).not.toBeNull()
  })

  it("cannot be synced with a dead token, or of a channel there is not", async () => {
    const number = businessNumber(8)
    await register(number)
    const channel = await connect(number, { access_token: "expired" })
    const refused = await ask("POST", "/templates/sync", { channel_id: channel.id })
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({ code: "channel_disconnected" })
    expect((await ask("GET", "/templates?channel_id=chan_unknown")).status).toBe(404)
    expect((await ask("GET", "/templates")).body).toMatchObject({ code: "invalid_data" })
  })
})

describe("credentials", () => {
  it("are in no answer and in no line of the log", async () => {
    await ask("GET", "/channels")
    const secrets = [1, 2, 3, 4, 5, 6, 7, 8]
      .map((index) => businessNumber(index))
      .flatMap(({ access_token, app_secret, verify_token }) => [access_token, app_secret, verify_token])
      .concat("renewed-token-5")
    const found = (text: string) => secrets.filter((secret) => text.includes(secret))
    expect(answers.length).toBeGreaterThan(20)
    expect(found(answers.join("\n"))).toEqual([])
    expect(found(readFileSync(inbox.host.logFile, "utf8"))).toEqual([])
  })

  it("and the channels are for people of the admin only", async () => {
    for (const path of ["/channels", "/channel-providers", `/channels/${inbox.channel.id}`]) {
      expect((await call("GET", `${inbox.url}/admin/inbox${path}`)).status).toBe(401)
    }
  })
})
