import type { ConversationDTO, DraftResponse, MessageDTO, SearchResponse } from "../../plugin/src/types/http"
import { eventually } from "../helpers/eventually"
import { type AgentClient, call, newClientId, type Refusal, succeed } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"
import { Stream } from "./support/stream"
import { formTeam, type Team } from "./support/team"

let inbox: Inbox
let team: Team
let people = 0

beforeAll(async () => {
  inbox = await startInbox()
  team = await formTeam(inbox)
})
afterAll(() => inbox?.stop())

async function talk(texts: string[], client: AgentClient = inbox.ana): Promise<ConversationDTO> {
  people += 1
  const wa_id = `55119444${String(people).padStart(5, "0")}`
  await inbox.platform.contact(`search-${people}`, { wa_id, name: `Contato ${people}` })
  for (const [index, text] of texts.entries()) {
    const timestamp = new Date(Date.now() - (texts.length - index) * 1_000).toISOString()
    await inbox.platform.write(`search-${people}`, text, { timestamp })
    // One after the other: what is stored at the same instant has no order of arrival.
    if (texts.length < 10) {
      await eventually(async () => expect(await inbox.sql.count("inbox_message", "text = $1", text)).toBe(1))
    }
  }
  const { id } = await eventually(() => inbox.admin.conversationOf(wa_id))
  await eventually(async () => expect(await inbox.admin.thread(id)).toHaveLength(texts.length))
  succeed(await client.post(`/conversations/${id}/claim`))
  return inbox.admin.conversation(id)
}

const search = async (client: AgentClient, q: string, more = "") =>
  succeed(await client.get<SearchResponse>(`/search?q=${encodeURIComponent(q)}${more}`))
const excerpts = ({ messages }: SearchResponse) => messages.map(({ excerpt }) => excerpt)

describe("search", () => {
  it("finds beginnings of words without case and accents, newest first, marked, page by page", async () => {
    const { id } = await talk([
      "A Luminária de freijó chegou?",
      "luminarias, plural",
      "outra coisa",
      "LUMINÁRIA!",
    ])
    const found = await search(inbox.ana, "luminária")
    expect(excerpts(found)).toEqual(["LUMINÁRIA!", "luminarias, plural", "A Luminária de freijó chegou?"])
    const [first] = found.messages.slice(-1)
    expect(first?.highlights.map(([from, to]) => first.excerpt.slice(from, to))).toEqual(["Luminária"])
    expect(first).toMatchObject({ conversation: { id }, message: { kind: "text", direction: "inbound" } })
    expect(excerpts(await search(inbox.ana, "freijo chegou"))).toEqual(["A Luminária de freijó chegou?"])
    expect(excerpts(await search(inbox.ana, "freijo ausente"))).toEqual([])
    const page = await search(inbox.ana, "luminaria", "&limit=2")
    const next = await search(inbox.ana, "luminaria", `&limit=2&cursor=${page.next_cursor}`)
    expect([...excerpts(page), ...excerpts(next)]).toEqual(excerpts(found))
    expect(next.next_cursor).toBeNull()
  })

  it("finds every word as people see it: of addresses, between signs and tags", async () => {
    const mark = `marca${people}x${Date.now() % 1_000_000}`
    const { id } = await talk([
      `<script>dentro${mark}</script> https://loja.example/p${mark}/vaso?cor=azul pix@${mark}.example guarda-chuva\\rota_${mark}`,
    ])
    for (const word of [
      `dentro${mark}`,
      `p${mark}`,
      mark,
      `vaso ${mark}`,
      `chuva ${mark}`,
      `azul ${mark}`,
      `rota ${mark}`,
    ]) {
      const found = await search(inbox.admin, word)
      expect([word, found.messages.map(({ message }) => message.conversation_id)]).toEqual([word, [id]])
    }
  })

  it("finds contacts and numbers, filters, and survives whatever is typed", async () => {
    const conversation = await talk(["filtro aqui"])
    succeed(await inbox.ana.send(conversation.id, "filtro da Ana"))
    const byNumber = await search(inbox.ana, `#${conversation.number}`)
    expect(byNumber.conversations.map(({ id }) => id)).toContain(conversation.id)
    const byPhone = await search(inbox.ana, conversation.contact.address)
    expect(byPhone.conversations.map(({ id }) => id)).toEqual([conversation.id])
    expect(excerpts(await search(inbox.ana, "filtro", "&direction=outbound"))).toEqual(["filtro da Ana"])
    expect(excerpts(await search(inbox.ana, "filtro", "&kind=image"))).toEqual([])
    expect(excerpts(await search(inbox.ana, "filtro", "&to=2020-01-01"))).toEqual([])
    expect(excerpts(await search(inbox.ana, "filtro", `&channel_id=${inbox.channel.id}`))).toHaveLength(2)
    for (const nasty of [
      "' | ! & :*",
      "a:*b",
      "\\",
      "<img>",
      "🎉",
      "%_",
      "x".repeat(200),
      "a ".repeat(90),
      "٣٤",
    ]) {
      expect((await inbox.ana.get(`/search?q=${encodeURIComponent(nasty)}`)).status).toBe(200)
    }
    expect((await inbox.ana.get(`/search?q=${"x".repeat(201)}`)).status).toBe(400)
  })

  it("finds nothing of what one may not read", async () => {
    const conversation = await talk(["palavra secretíssima"])
    expect(excerpts(await search(inbox.ana, "secretissima"))).toHaveLength(1)
    expect(await search(inbox.bruno, "secretissima")).toEqual({
      conversations: [],
      messages: [],
      next_cursor: null,
    })
    expect((await search(inbox.bruno, conversation.contact.address)).conversations).toEqual([])
    expect(excerpts(await search(inbox.admin, "secretissima"))).toHaveLength(1)
  })

  it("opens a thread around what was found", async () => {
    const { id } = await talk(Array.from({ length: 30 }, (_, index) => `linha ${index + 1}`))
    const around = succeed(
      await inbox.ana.get<{ messages: MessageDTO[]; has_more: boolean; has_newer: boolean }>(
        `/conversations/${id}/messages?around=10&limit=6`
      )
    )
    // A thread is in the order of the platform's time; deliveries may overtake each other.
    const thread = (await inbox.ana.thread(id)).map(({ sequence }) => sequence)
    const place = thread.indexOf(10)
    expect(around.messages.map(({ sequence }) => sequence)).toEqual(thread.slice(place - 3, place + 3))
    expect([around.has_more, around.has_newer]).toEqual([true, true])
    const end = succeed(
      await inbox.ana.get<{ has_newer: boolean }>(`/conversations/${id}/messages?around=30&limit=10`)
    )
    expect(end.has_newer).toBe(false)
  })
})

describe("drafts", () => {
  it("are one's own, the same in every browser, told to them, and gone when empty", async () => {
    const { id } = await talk([`oi ${people}`])
    const stream = await Stream.open(inbox.url, inbox.ana.token)
    const others = await Stream.open(inbox.url, inbox.admin.token)
    const [quoted] = await inbox.ana.thread(id)
    const path = `/conversations/${id}/draft`
    const saved = succeed(
      await inbox.ana.post<DraftResponse>(path, { text: "quase", reply_to_id: quoted!.id })
    ).draft
    expect(saved).toMatchObject({
      text: "quase",
      revision: 1,
      reply_to: { id: quoted!.id, text: quoted!.text },
    })
    expect(succeed(await inbox.ana.post<DraftResponse>(path, { text: "quase lá" })).draft?.revision).toBe(2)
    expect(succeed(await inbox.ana.get<DraftResponse>(path)).draft).toMatchObject({
      text: "quase lá",
      reply_to: null,
    })
    expect(succeed(await inbox.admin.get<DraftResponse>(path)).draft).toBeNull()
    await eventually(() => expect(stream.of("draft.updated", id)).toHaveLength(2))
    expect(others.of("draft.updated")).toEqual([])
    expect((await inbox.bruno.get(path)).status).toBe(404)
    succeed(await inbox.ana.post<DraftResponse>(path, { text: "" }))
    expect(succeed(await inbox.ana.get<DraftResponse>(path)).draft).toBeNull()
    stream.close()
    others.close()
  })
})

describe("a draft that is sent", () => {
  it("is gone with its message, in every browser; what says something else by now stays", async () => {
    const { id } = await talk([`oi ${people}`])
    const stream = await Stream.open(inbox.url, inbox.ana.token)
    const path = `/conversations/${id}/draft`
    const draft = async () => succeed(await inbox.ana.get<DraftResponse>(path)).draft?.text ?? null
    const send = async (client_id: string, body: Record<string, unknown>) =>
      succeed(await inbox.ana.post(`/conversations/${id}/messages`, { client_id, ...body }))
    succeed(await inbox.ana.post(path, { text: "já vai\n" }))
    await send(`${id}-1`, { text: "já vai" })
    expect(await draft()).toBeNull()
    await eventually(() =>
      expect(stream.of("draft.updated", id).at(-1)).toMatchObject({ data: { draft: null } })
    )
    succeed(await inbox.ana.post(path, { text: "e mais isto" }))
    await send(`${id}-2`, { text: "outra coisa" })
    await send(`${id}-3`, { location: { latitude: -8.05, longitude: -34.9 } })
    expect(await draft()).toBe("e mais isto")
    succeed(await inbox.admin.post(path, { text: "e mais isto" }))
    await send(`${id}-4`, { text: "e mais isto" })
    expect(await draft()).toBeNull()
    expect(succeed(await inbox.admin.get<DraftResponse>(path)).draft?.text).toBe("e mais isto")
    stream.close()
  })
})

describe("who is looking", () => {
  it("is told to those who may read, and to nobody else", async () => {
    const { id } = await talk([`oi ${people}`])
    const [admin, bruno] = [
      await Stream.open(inbox.url, inbox.admin.token),
      await Stream.open(inbox.url, inbox.bruno.token),
    ]
    expect((await inbox.ana.post(`/conversations/${id}/viewing`, { state: "typing" })).status).toBe(204)
    await eventually(() =>
      expect(admin.of("viewer.updated", id).map(({ data }) => data)).toMatchObject([
        { agent: { id: team.ids.ana }, state: "typing" },
      ])
    )
    expect(bruno.of("viewer.updated")).toEqual([])
    expect((await inbox.bruno.post(`/conversations/${id}/viewing`, { state: "viewing" })).status).toBe(404)
    admin.close()
    bruno.close()
  })
})

describe("a message that has not gone out", () => {
  const change = (client: AgentClient, method: string, path: string, body?: unknown) =>
    call<{ message: MessageDTO } & Refusal>(method, `${inbox.url}/admin/inbox${path}`, body, client.token)

  it("is changed or taken back by whoever wrote it, and not any more once it is on its way", async () => {
    const { id } = await talk([`oi ${people}`])
    await inbox.platform.fault({ kind: "error", code: 130429 })
    const { message } = succeed(await inbox.ana.send(id, "com erro"))
    const second = succeed(
      await inbox.ana.post<{ message: MessageDTO }>(`/conversations/${id}/messages`, {
        client_id: newClientId(),
        text: "sobra",
      })
    ).message
    const path = `/conversations/${id}/messages/${message.id}`
    // While the platform is asked it is neither here nor there; refused for now, it waits again.
    const edited = await eventually(async () => {
      const answer = await change(inbox.ana, "POST", path, { text: "sem erro" })
      expect(answer.status).toBe(200)
      return answer
    })
    const cancelled = await change(inbox.ana, "DELETE", `/conversations/${id}/messages/${second.id}`)
    expect([edited.status, cancelled.status]).toEqual([200, 200])
    expect(cancelled.body.message).toMatchObject({ status: "failed", error: { code: "cancelled" } })
    await eventually(async () => {
      const thread = await inbox.ana.thread(id)
      expect(thread.find((one) => one.id === message.id)).toMatchObject({
        text: "sem erro",
        status: "delivered",
      })
    })
    expect((await inbox.platform.sentTo(`search-${people}`)).map(({ body }) => body.text?.body)).toEqual([
      "sem erro",
    ])
    const late = await change(inbox.ana, "POST", path, { text: "tarde" })
    expect([late.status, late.body.code]).toEqual([409, "already_sent"])
    expect((await change(inbox.admin, "DELETE", path)).status).toBe(403)
    expect(
      (await change(inbox.ana, "POST", `/conversations/${id}/messages/msg_x`, { text: "x" })).status
    ).toBe(404)
  })
})
