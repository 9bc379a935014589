import type { ConversationDTO, TemplateListResponse } from "../../plugin/src/types/http"
import { eventually } from "../helpers/eventually"
import { call, newClientId, type Refusal, succeed } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"
import { Stream } from "./support/stream"

const HOUR = 3_600_000
const DAY = 24 * HOUR

let inbox: Inbox
let people = 0

beforeAll(async () => {
  inbox = await startInbox()
  await template("ola", { components: [{ type: "BODY", text: "Olá {{1}}, sobre {{2}}?" }] })
  await template("oferta", { category: "MARKETING", components: [{ type: "BODY", text: "Só hoje!" }] })
  succeed(await inbox.admin.post<TemplateListResponse>("/templates/sync", { channel_id: inbox.channel.id }))
})
afterAll(() => inbox?.stop())

const template = (name: string, more: Record<string, unknown>) =>
  inbox.platform.control("POST", "/templates", {
    waba_id: inbox.platform.number.waba_id,
    name,
    language: "pt_BR",
    ...more,
  })

const OLA = { name: "ola", language: "pt_BR", variables: { body: ["Rita", "a troca"] } }

interface Person {
  id: string
  wa_id: string
  /** Writes as if so many milliseconds ago. */
  write(text: string, ago?: number): Promise<string>
  conversation(): Promise<ConversationDTO>
}

async function somebody(): Promise<Person> {
  people += 1
  const id = `window-${people}`
  const wa_id = `55119333${String(people).padStart(5, "0")}`
  await inbox.platform.contact(id, { wa_id })
  return {
    id,
    wa_id,
    write: (text, ago = 0) =>
      inbox.platform.write(id, text, { timestamp: new Date(Date.now() - ago).toISOString() }),
    conversation: () => eventually(() => inbox.admin.conversationOf(wa_id)),
  }
}

const expiry = ({ window }: ConversationDTO) => Date.parse(window.expires_at ?? "")
const texts = async (id: string) => (await inbox.admin.thread(id)).map(({ text }) => text)

describe("the service window", () => {
  it("is what a late delivery leaves of it, and an older message never shortens it", async () => {
    const rita = await somebody()
    await rita.write("ontem à noite", 20 * HOUR)
    const late = await rita.conversation()
    expect(late.window.state).toBe("open")
    expect(expiry(late)).toBeGreaterThan(Date.now() + 4 * HOUR - 60_000)
    expect(expiry(late)).toBeLessThanOrEqual(Date.now() + 4 * HOUR)

    await rita.write("agora")
    await eventually(async () => expect(await texts(late.id)).toContain("agora"))
    const renewed = expiry(await rita.conversation())
    expect(renewed).toBeGreaterThan(Date.now() + 23 * HOUR)
    await rita.write("de antes, só chegou agora", 10 * HOUR)
    await eventually(async () => expect(await texts(late.id)).toContain("de antes, só chegou agora"))
    expect(expiry(await rita.conversation())).toBe(renewed)
  })

  it("is closed from the beginning for what comes days late", async () => {
    const rita = await somebody()
    await rita.write("há muito tempo", 2 * DAY)
    const conversation = await rita.conversation()
    expect(conversation.window).toMatchObject({ state: "closed", can_resume: true })
    const refused = await inbox.ana.send(conversation.id, "ainda aí?")
    expect([refused.status, (refused.body as unknown as Refusal).code]).toEqual([409, "window_closed"])
  })

  it("is one for the contact's conversations: closing and beginning anew leaves it as it is", async () => {
    const rita = await somebody()
    await rita.write("oi", 5 * HOUR)
    const first = await rita.conversation()
    succeed(await inbox.ana.post(`/conversations/${first.id}/close`))
    const { conversation } = succeed(
      await inbox.ana.post<{ conversation: ConversationDTO }>("/conversations", {
        channel_id: inbox.channel.id,
        phone: `+${rita.wa_id}`,
        template: OLA,
      })
    )
    expect(conversation.id).not.toBe(first.id)
    expect(conversation.window).toEqual(first.window)
    expect((await inbox.ana.send(conversation.id, "livre")).status).toBe(201)
  })

  it("is not opened by what we send, by its ticks, by history or by lines of the system", async () => {
    const rita = await somebody()
    await rita.write("há muito tempo", 2 * DAY)
    const { id, window } = await rita.conversation()
    succeed(await inbox.ana.post(`/conversations/${id}/claim`))
    const { message } = succeed(
      await inbox.ana.post<{ message: { id: string } }>(`/conversations/${id}/messages`, {
        client_id: newClientId(),
        template: OLA,
      })
    )
    await eventually(async () => expect((await inbox.ana.message(id, message.id)).status).toBe("delivered"))
    expect((await inbox.admin.conversation(id)).window).toEqual(window)
  })

  it("ends by itself, is told to open screens, and is settled, by whichever process", async () => {
    const [rita, quiet] = [await somebody(), await somebody()]
    await quiet.write("ainda aberta")
    const stays = await quiet.conversation()
    const second = await inbox.startHost()
    const stream = await Stream.open(inbox.url, inbox.admin.token)
    await rita.write("quase", DAY - 6_000)
    const { id } = await rita.conversation()
    const ended = () =>
      stream.of("conversation.updated", id).filter(({ data }) => data.conversation?.window.state === "closed")
    await eventually(() => expect(ended()).toHaveLength(1), 40_000)
    const unsettled = "is_window_open AND wa_id = $1"
    expect(await inbox.sql.count("inbox_contact_identity", unsettled, rita.wa_id)).toBe(0)
    expect(await inbox.sql.count("inbox_contact_identity", unsettled, quiet.wa_id)).toBe(1)
    expect((await inbox.admin.conversation(stays.id)).window.state).toBe("open")
    expect(
      stream
        .of("conversation.updated", stays.id)
        .filter(({ data }) => data.conversation?.window.state === "closed")
    ).toEqual([])
    stream.close()
    await second.stop()
  })

  it("is the platform's to close, whatever our clock says", async () => {
    const rita = await somebody()
    await rita.write("oi")
    const { id } = await rita.conversation()
    await inbox.platform.fault({ kind: "async_error", code: 131047 })
    succeed(await inbox.ana.send(id, "olá?"))
    await eventually(async () => expect((await inbox.admin.conversation(id)).window.state).toBe("closed"))
  })
})

describe("resuming", () => {
  it("sends the template once, keeps the assignee, waits for the contact, and ends with their answer", async () => {
    const rita = await somebody()
    await rita.write("há muito tempo", 2 * DAY)
    const { id } = await rita.conversation()
    succeed(await inbox.ana.post(`/conversations/${id}/claim`))
    const body = { template: OLA, client_id: newClientId() }
    const resume = () =>
      inbox.ana.post<{ conversation: ConversationDTO }>(`/conversations/${id}/resume`, body)
    const { conversation } = succeed(await resume())
    expect(conversation).toMatchObject({ status: "open", assignee: { name: expect.any(String) } })
    expect(conversation.resumed_at).not.toBeNull()
    expect(conversation.window.state).toBe("closed")
    succeed(await resume())
    await eventually(async () => expect(await inbox.platform.sentTo(rita.id)).toHaveLength(1))
    expect(await texts(id)).toContain("Olá Rita, sobre a troca?")

    await rita.write("oi, tudo bem!")
    await eventually(async () => {
      const answered = await inbox.ana.conversation(id)
      expect(answered).toMatchObject({ resumed_at: null, window: { state: "open" } })
      expect(answered.assignee).toEqual(conversation.assignee)
    })
    expect((await inbox.ana.send(id, "que bom")).status).toBe(201)
  })

  it("waits for nobody when the platform refuses the template, at once or later", async () => {
    for (const kind of ["error", "async_error"]) {
      const rita = await somebody()
      await rita.write("há muito tempo", 2 * DAY)
      const { id } = await rita.conversation()
      await inbox.platform.fault({ kind, code: 131049 })
      succeed(await inbox.ana.post(`/conversations/${id}/resume`, { template: OLA }))
      await eventually(async () => {
        const failed = (await inbox.admin.thread(id)).find(({ kind }) => kind === "template")
        expect(failed).toMatchObject({ status: "failed", error: { code: "marketing_held_back" } })
      })
      expect((await inbox.admin.conversation(id)).resumed_at).toBeNull()
      succeed(await inbox.ana.post(`/conversations/${id}/resume`, { template: OLA }))
      expect((await inbox.admin.conversation(id)).resumed_at).not.toBeNull()
    }
  })

  it("says what is missing before anything is sent", async () => {
    const rita = await somebody()
    await rita.write("há muito tempo", 2 * DAY)
    const { id } = await rita.conversation()
    const refused = await inbox.ana.post(`/conversations/${id}/resume`, {
      template: { ...OLA, variables: { body: ["Rita"] } },
    })
    expect([refused.status, refused.body.code, refused.body.details]).toEqual([
      422,
      "template_variables_missing",
      { missing: ["body.2"] },
    ])
    const unknown = await inbox.ana.post(`/conversations/${id}/resume`, {
      template: { ...OLA, name: "nada" },
    })
    expect([unknown.status, unknown.body.code]).toEqual([422, "template_not_approved"])
    expect(await inbox.platform.sentTo(rita.id)).toEqual([])
  })

  it("spares those who want no marketing", async () => {
    const rita = await somebody()
    await rita.write("há muito tempo", 2 * DAY)
    const { id } = await rita.conversation()
    const stream = await Stream.open(inbox.url, inbox.admin.token)
    await inbox.platform.control("POST", `/contacts/${rita.id}/marketing`, {
      phone_number_id: inbox.platform.number.phone_number_id,
      accepts: false,
    })
    await eventually(() =>
      expect(
        stream.of("conversation.updated", id).map(({ data }) => data.conversation?.contact.accepts_marketing)
      ).toContain(false)
    )
    stream.close()
    await eventually(async () =>
      expect((await inbox.admin.conversation(id)).contact.accepts_marketing).toBe(false)
    )
    const offer = await inbox.ana.post(`/conversations/${id}/resume`, {
      template: { name: "oferta", language: "pt_BR" },
    })
    expect([offer.status, offer.body.code]).toEqual([409, "contact_opted_out"])
    succeed(await inbox.ana.post(`/conversations/${id}/resume`, { template: OLA }))
  })
})

describe("Instagram", () => {
  const ACCOUNT = {
    account_id: "17841405822304915",
    access_token: "window-token",
    app_secret: "window-secret",
    verify_token: "word",
  }
  const control = async <Body = Record<string, unknown>>(path: string, body: unknown) =>
    succeed(await call<Body>("POST", `${inbox.simulatorUrl}/simulator/instagram${path}`, body))

  it("gives people seven days where Meta allows it, machines one, and no template", async () => {
    await control("/accounts", {
      ...ACCOUNT,
      username: "lojawindow",
      login: "instagram",
      webhook_url: `${inbox.url}/hooks/inbox/instagram`,
    })
    const { channel } = succeed(
      await inbox.admin.post<{ channel: { id: string } }>("/channels", {
        provider: "instagram",
        name: "Janela",
        credentials: { ...ACCOUNT, login: "instagram" },
      })
    )
    await control("/customers", {
      id: "12544777777799",
      account_id: ACCOUNT.account_id,
      username: "lia",
      name: "Lia",
    })
    await control("/customers/12544777777799/messages", { text: "oi", timestamp: Date.now() - 2 * DAY })
    const { id, window } = await eventually(() => inbox.admin.conversationOf("lia"))
    expect(window).toMatchObject({ state: "closed", can_resume: false })
    succeed(await inbox.admin.post(`/channels/${channel.id}`, { settings: { human_agent: true } }))
    const longer = await inbox.admin.conversation(id)
    expect(longer.window.state).toBe("open")
    expect(expiry(longer)).toBeGreaterThan(Date.now() + 4 * DAY)
    succeed(await inbox.admin.post(`/channels/${channel.id}`, { settings: { human_agent: false } }))
    expect((await inbox.admin.conversation(id)).window.state).toBe("closed")
  })
})
