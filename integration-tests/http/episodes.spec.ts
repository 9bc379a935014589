import type {
  CloseManyResponse,
  ConversationDTO,
  ConversationListResponse,
  RecipientDTO,
  TimelineEntryDTO,
  TimelineResponse,
} from "../../plugin/src/types/http"
import { eventually, pause } from "../helpers/eventually"
import { type AgentClient, call, type Refusal, succeed } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"
import { Stream } from "./support/stream"
import { formTeam, type Team } from "./support/team"

const HELLO = { name: "oi", language: "pt_BR" }

let inbox: Inbox
let team: Team
let people = 0

beforeAll(async () => {
  inbox = await startInbox()
  team = await formTeam(inbox)
  await inbox.platform.control("POST", "/templates", {
    waba_id: inbox.platform.number.waba_id,
    ...HELLO,
    components: [{ type: "BODY", text: "Oi! Podemos falar?" }],
  })
  succeed(await inbox.admin.post("/templates/sync", { channel_id: inbox.channel.id }))
})
afterAll(() => inbox?.stop())

interface Person {
  id: string
  wa_id: string
  write(text: string): Promise<string>
  conversation(): Promise<ConversationDTO>
}

async function somebody(): Promise<Person> {
  people += 1
  const id = `episode-${people}`
  const wa_id = `55119222${String(people).padStart(5, "0")}`
  await inbox.platform.contact(id, { wa_id })
  return {
    id,
    wa_id,
    write: (text) => inbox.platform.write(id, text),
    conversation: () =>
      eventually(async () => {
        const conversation = await inbox.admin.conversationOf(wa_id)
        expect(conversation.contact.customer_id).not.toBeNull()
        return conversation
      }),
  }
}

/** Somebody writes and Ana takes the conversation. */
async function served(text = "oi"): Promise<{ person: Person; conversation: ConversationDTO }> {
  const person = await somebody()
  await person.write(text)
  const { id } = await person.conversation()
  succeed(await inbox.ana.post(`/conversations/${id}/claim`))
  return { person, conversation: await inbox.admin.conversation(id) }
}

const close = (client: AgentClient, id: string, reason?: string) =>
  client.post<{ conversation: ConversationDTO }>(`/conversations/${id}/close`, { reason })
const start = (client: AgentClient, body: Record<string, unknown>) =>
  client.post<{ conversation: ConversationDTO } & Refusal>("/conversations", {
    channel_id: inbox.channel.id,
    template: HELLO,
    ...body,
  })
const recipient = async (client: AgentClient, body: Record<string, unknown>) =>
  succeed(
    await client.post<{ recipient: RecipientDTO }>("/conversations/recipient", {
      channel_id: inbox.channel.id,
      ...body,
    })
  ).recipient
const timeline = async (client: AgentClient, customerId: string, query = "") =>
  succeed(await client.get<TimelineResponse>(`/contacts/${customerId}/timeline?limit=100${query}`))
const kinds = (entries: TimelineEntryDTO[]) => entries.map(({ kind }) => kind)
const notClosedOf = (wa_id: string) =>
  inbox.sql.count(
    "inbox_conversation",
    `status <> 'closed' AND identity_id IN (SELECT id FROM inbox_contact_identity WHERE wa_id = '${wa_id}')`
  )

describe("closing", () => {
  it("makes a record: who, when, why, how long, how much", async () => {
    const { person, conversation } = await served("chegou?")
    succeed(await inbox.ana.send(conversation.id, "chegou sim"))
    const { conversation: closed } = succeed(await close(inbox.ana, conversation.id, "resolvido"))
    expect(closed).toMatchObject({
      status: "closed",
      closed_by: { id: team.ids.ana },
      close_reason: "resolvido",
      message_count: 2,
      unread_count: 0,
    })
    const { entries } = await timeline(inbox.ana, closed.contact.customer_id!)
    expect(entries[0]).toMatchObject({
      kind: "conversation",
      data: {
        conversation_id: closed.id,
        status: "closed",
        closed_by: { id: team.ids.ana },
        message_count: 2,
        reason: "resolvido",
        channel: { provider: "whatsapp" },
      },
    })
    const again = await close(inbox.ana, closed.id)
    expect([again.status, (again.body as unknown as Refusal).code]).toEqual([409, "conversation_closed"])
    expect((await inbox.ana.send(closed.id, "mais uma")).status).toBe(409)
    // What was queued at that moment went out all the same.
    await eventually(async () => expect(await inbox.platform.sentTo(person.id)).toHaveLength(1))
  })

  it("sends what was queued even when it closes first", async () => {
    const { person, conversation } = await served()
    await inbox.platform.fault({ kind: "slow", delay_ms: 800 })
    succeed(await inbox.ana.send(conversation.id, "um"))
    succeed(await inbox.ana.send(conversation.id, "dois"))
    succeed(await close(inbox.ana, conversation.id))
    await eventually(async () =>
      expect((await inbox.platform.sentTo(person.id)).map(({ body }) => body.text?.body)).toEqual([
        "um",
        "dois",
      ])
    )
  })

  it("lets the next message begin another conversation, with the earlier ones one step away", async () => {
    const { person, conversation } = await served("primeira")
    succeed(await close(inbox.ana, conversation.id, "um"))
    await person.write("segunda")
    const second = await person.conversation()
    expect(second.id).not.toBe(conversation.id)
    expect(second.number).toBeGreaterThan(conversation.number)
    succeed(await inbox.bruno.post(`/conversations/${second.id}/claim`))
    succeed(await close(inbox.bruno, second.id, "dois"))
    await person.write("terceira")
    const third = await person.conversation()
    succeed(await inbox.bruno.post(`/conversations/${third.id}/claim`))

    const earlier = async (client: AgentClient, id: string, query = "") =>
      succeed(await client.get<ConversationListResponse>(`/conversations/${id}/earlier${query}`))
    const { conversations, next_cursor } = await earlier(inbox.bruno, third.id, "?limit=1")
    expect(conversations.map(({ id }) => id)).toEqual([second.id])
    const next = await earlier(inbox.bruno, third.id, `?limit=1&cursor=${next_cursor}`)
    expect(next.conversations.map(({ id, close_reason }) => [id, close_reason])).toEqual([
      [conversation.id, "um"],
    ])
    expect((await earlier(inbox.bruno, second.id)).conversations.map(({ id }) => id)).toEqual([
      conversation.id,
    ])
    // Bruno serves the contact now, and so reads what Ana said before.
    expect((await inbox.bruno.thread(conversation.id)).map(({ text }) => text)).toContain("primeira")
    // Ana's own record stays hers to read; Bruno's is not, as she serves the contact no more.
    expect((await inbox.ana.get(`/conversations/${conversation.id}`)).status).toBe(200)
    expect((await inbox.ana.get(`/conversations/${second.id}`)).status).toBe(404)
    succeed(await close(inbox.bruno, third.id))
    expect((await inbox.bruno.get(`/conversations/${conversation.id}`)).status).toBe(404)
  })

  it("closes many at once and says of each that could not be closed why", async () => {
    const [first, second, others] = [await served(), await served(), await served()]
    succeed(
      await inbox.admin.post(`/conversations/${others.conversation.id}/transfer`, { user_id: team.ids.bruno })
    )
    succeed(await close(inbox.ana, second.conversation.id))
    const ids = [first, second, others].map(({ conversation }) => conversation.id)
    const result = succeed(
      await inbox.ana.post<CloseManyResponse>("/conversations/close", {
        conversation_ids: ids,
        reason: "fim",
      })
    )
    expect(result.closed).toEqual([first.conversation.id])
    expect(result.failed.map(({ id, code }) => [id, code])).toEqual([
      [second.conversation.id, "conversation_closed"],
      [others.conversation.id, "not_found"],
    ])
    expect((await inbox.admin.conversation(first.conversation.id)).close_reason).toBe("fim")
  })

  it("closes by itself after a silence of theirs, with a last word, and never while somebody waits for us", async () => {
    const [silent, waiting, recent] = [await served(), await served(), await served()]
    for (const { conversation } of [silent, recent]) {
      succeed(await inbox.ana.send(conversation.id, "mais algo?"))
    }
    await eventually(async () => expect(await inbox.platform.sentTo(silent.person.id)).toHaveLength(1))
    const ids = [silent, waiting].map(({ conversation }) => `'${conversation.id}'`).join(",")
    await inbox.sql.rows(
      `UPDATE inbox_conversation SET last_activity_at = now() - interval '3 hours' WHERE id IN (${ids})`
    )
    await team.policy({
      scope: "account",
      method: "manual",
      options: { close_after_hours: 2, close_message: "Encerramos por aqui. Até logo!" },
    })
    await eventually(
      async () => expect((await inbox.admin.conversation(silent.conversation.id)).status).toBe("closed"),
      90_000
    )
    await team.policy({ scope: "account", method: "manual", options: {} })
    const closed = await inbox.admin.conversation(silent.conversation.id)
    expect(closed).toMatchObject({ closed_by: null, close_reason: "silence" })
    await eventually(async () =>
      expect((await inbox.platform.sentTo(silent.person.id)).map(({ body }) => body.text?.body)).toEqual([
        "mais algo?",
        "Encerramos por aqui. Até logo!",
      ])
    )
    for (const { conversation } of [waiting, recent]) {
      expect((await inbox.admin.conversation(conversation.id)).status).toBe("open")
    }
  }, 120_000)
})

describe("beginning", () => {
  it("sends the first word, in the hands of whoever begins, and makes the customer", async () => {
    const person = await somebody()
    const answer = await start(inbox.ana, { phone: `+${person.wa_id}`, client_id: "begin-1" })
    expect(answer.status).toBe(201)
    const { conversation } = succeed(answer)
    expect(conversation).toMatchObject({ status: "open", assignee: { id: team.ids.ana } })
    expect(conversation.resumed_at).not.toBeNull()
    await eventually(async () => expect(await inbox.platform.sentTo(person.id)).toHaveLength(1))
    const again = await start(inbox.ana, { phone: `+${person.wa_id}`, client_id: "begin-1" })
    expect([again.status, again.body.conversation.id]).toEqual([200, conversation.id])
    await eventually(async () =>
      expect((await inbox.ana.conversation(conversation.id)).contact.customer_id).not.toBeNull()
    )
    await person.write("oi, pode sim")
    await eventually(async () => {
      const answered = await inbox.ana.conversation(conversation.id)
      expect(answered).toMatchObject({ window: { state: "open" }, resumed_at: null, unread_count: 1 })
    })
  })

  it("is refused with the way to what is open, for whoever may see it", async () => {
    const { person, conversation } = await served()
    const own = await start(inbox.ana, { phone: `+${person.wa_id}` })
    expect([own.status, own.body.code, own.body.details]).toEqual([
      409,
      "conversation_already_open",
      {
        conversation_id: conversation.id,
        assignee: { id: team.ids.ana, name: expect.any(String) },
        can_read: true,
      },
    ])
    const others = await start(inbox.bruno, { customer_id: conversation.contact.customer_id! })
    expect(others.body).toMatchObject({ code: "conversation_already_open", details: { can_read: false } })
    expect(await recipient(inbox.bruno, { phone: person.wa_id })).toMatchObject({
      open_conversation: { id: conversation.id, can_read: false },
    })
    expect(await inbox.platform.sentTo(person.id)).toEqual([])
  })

  it("reads numbers as people write them and explains wrong ones", async () => {
    const person = await somebody()
    const national = `(11) ${person.wa_id.slice(4, 9)}-${person.wa_id.slice(9)}`
    expect(await recipient(inbox.ana, { phone: national })).toMatchObject({
      address: `+${person.wa_id}`,
      country: "BR",
      customer_id: null,
      open_conversation: null,
      window: { state: "closed" },
    })
    for (const [phone, reason] of [
      ["12", "too_short"],
      ["+55 11 91234-56789012", "too_long"],
      ["amanhã", "not_a_number"],
      ["+999 12345678", "invalid_country"],
    ]) {
      const refused = await start(inbox.ana, { phone })
      expect([phone, refused.status, refused.body.code, refused.body.details]).toEqual([
        phone,
        400,
        "invalid_data",
        { reason },
      ])
    }
    const both = await start(inbox.ana, { phone: "+5511922200001", customer_id: "cus_1" })
    expect([both.status, both.body.code]).toEqual([400, "invalid_data"])
  })

  it("begins with a customer of the shop by their number, and says when there is none", async () => {
    people += 1
    const wa_id = `55119222${String(people).padStart(5, "0")}`
    const contactId = `episode-${people}`
    await inbox.platform.contact(contactId, { wa_id, name: "Clarinha 🎶" })
    const customer = async (body: Record<string, unknown>) =>
      (await inbox.shop<{ customer: { id: string } }>("POST", "/customers", body)).customer.id
    const id = await customer({
      email: `c${people}@x.test`,
      first_name: "Clara",
      last_name: "Nunes",
      phone: `+${wa_id}`,
    })
    expect(await recipient(inbox.ana, { customer_id: id })).toMatchObject({
      name: "Clara Nunes",
      customer_id: id,
    })
    const { conversation } = succeed(await start(inbox.ana, { customer_id: id }))
    expect(conversation.contact).toMatchObject({ customer_id: id, name: "Clara Nunes" })
    // What they call themselves does not rename them.
    await inbox.platform.write(contactId, "oi, quem é?")
    await eventually(async () =>
      expect(
        await inbox.sql.count("inbox_contact_identity", "wa_id = $1 AND profile_name = 'Clarinha 🎶'", wa_id)
      ).toBe(1)
    )
    expect((await inbox.admin.conversation(conversation.id)).contact.name).toBe("Clara Nunes")
    const without = await customer({ email: `d${people}@x.test`, first_name: "Dora" })
    const refused = await start(inbox.ana, { customer_id: without })
    expect([refused.status, refused.body.details]).toEqual([400, { reason: "no_phone" }])
    expect((await start(inbox.ana, { customer_id: "cus_nobody" })).status).toBe(404)
  })

  it("takes free words while the window is open, and only then", async () => {
    const { person, conversation } = await served()
    succeed(await close(inbox.ana, conversation.id))
    const free = await start(inbox.ana, {
      phone: `+${person.wa_id}`,
      template: undefined,
      text: "esqueci de dizer…",
    })
    expect(free.status).toBe(201)
    const nobody = await somebody()
    const cold = await start(inbox.ana, { phone: `+${nobody.wa_id}`, template: undefined, text: "oi" })
    expect([cold.status, cold.body.code]).toEqual([409, "window_closed"])
    // Nothing is left of what was refused.
    expect(await notClosedOf(nobody.wa_id)).toBe(0)
  })

  it("needs the grant", async () => {
    await team.put("bruno", { role: "agent", grants: ["claim"] })
    const refused = await start(inbox.bruno, { phone: "+5511922299999" })
    expect([refused.status, refused.body.code]).toEqual([403, "not_permitted"])
    await team.put("bruno", { role: "agent", grants: null })
  })
})

describe("at the same moment", () => {
  it("never makes two conversations of one contact: agents and the contact all at once, over and over", async () => {
    const person = await somebody()
    await person.write("oi")
    await person.conversation()
    for (let round = 0; round < 30; round += 1) {
      const { id } = await eventually(() => inbox.admin.conversationOf(person.wa_id))
      const answers = await Promise.all([
        close(inbox.admin, id),
        start(inbox.ana, { phone: `+${person.wa_id}` }),
        person.write(`volta ${round}`),
        start(inbox.bruno, { phone: `+${person.wa_id}` }),
        start(inbox.admin, { phone: `+${person.wa_id}` }),
      ])
      const others = answers.filter(
        (answer) => typeof answer !== "string" && ![200, 201, 409].includes(answer.status)
      )
      expect(others).toEqual([])
      await eventually(async () =>
        expect(await inbox.sql.count("inbox_message", `text = 'volta ${round}'`)).toBe(1)
      )
      expect(await notClosedOf(person.wa_id)).toBeLessThanOrEqual(1)
      await person.write(`e mais ${round}`)
      await inbox.sql.rows(`UPDATE inbox_conversation SET assignee_id = NULL WHERE status <> 'closed'`)
    }
  }, 120_000)

  it("lets one of many who begin with somebody new succeed", async () => {
    const person = await somebody()
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        start([inbox.ana, inbox.bruno, inbox.admin][index % 3]!, { phone: `+${person.wa_id}` })
      )
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(11)
    expect(await inbox.sql.count("inbox_contact_identity", `wa_id = '${person.wa_id}'`)).toBe(1)
    await eventually(async () => expect(await inbox.platform.sentTo(person.id)).toHaveLength(1))
    await pause(300)
    expect(await inbox.platform.sentTo(person.id)).toHaveLength(1)
  })
})

describe("the timeline", () => {
  it("holds what happened, newest first, by kind, live, for those who may know", async () => {
    const { conversation } = await served("me ajuda?")
    const customer = conversation.contact.customer_id!
    const stream = await Stream.open(inbox.url, inbox.admin.token)
    const told = () =>
      stream
        .of("timeline.updated")
        .filter(({ data }) => (data as unknown as { customer_id: string }).customer_id === customer)
    succeed(await inbox.admin.post(`/contacts/${customer}`, { owner_id: team.ids.ana }))
    await eventually(() => expect(told()).toHaveLength(1))
    // Nothing changes, nothing is said.
    succeed(await inbox.admin.post(`/contacts/${customer}`, { owner_id: team.ids.ana }))
    const note = succeed(
      await inbox.ana.post<{ entry: TimelineEntryDTO }>(`/contacts/${customer}/notes`, {
        text: " prefere <b>manhã</b> ",
      })
    ).entry
    expect(note).toMatchObject({ kind: "note", text: "prefere <b>manhã</b>", data: { can_delete: true } })
    succeed(
      await inbox.ana.post(`/conversations/${conversation.id}/transfer`, {
        user_id: team.ids.bruno,
        note: "troca",
      })
    )
    await eventually(() => expect(told()).toHaveLength(2))
    succeed(await close(inbox.bruno, conversation.id, "ok"))

    const { entries } = await timeline(inbox.admin, customer)
    expect(kinds(entries)).toEqual(["conversation", "transfer", "note", "owner"])
    expect(entries[1]).toMatchObject({
      text: "troca",
      actor: { id: team.ids.ana },
      data: { conversation_id: conversation.id, target: { type: "agent", id: team.ids.bruno } },
    })
    expect(entries[3]).toMatchObject({ data: { owner: { id: team.ids.ana } }, actor: { id: team.ids.admin } })
    expect(kinds((await timeline(inbox.admin, customer, "&kind=note&kind=owner")).entries)).toEqual([
      "note",
      "owner",
    ])
    expect(kinds((await timeline(inbox.admin, customer, "&kind=transfer")).entries)).toEqual(["transfer"])

    // Ana looks after the contact: she sees it all. With another owner she sees what is not somebody else's talk.
    expect(kinds((await timeline(inbox.ana, customer)).entries)).toEqual(kinds(entries))
    succeed(await inbox.admin.post(`/contacts/${customer}`, { owner_id: null }))
    expect(kinds((await timeline(inbox.ana, customer)).entries)).toEqual(["owner", "note", "owner"])

    const refused = await call<Refusal>(
      "DELETE",
      `${inbox.url}/admin/inbox/contacts/${customer}/notes/${note.id}`,
      undefined,
      inbox.bruno.token
    )
    expect([refused.status, refused.body.code]).toEqual([403, "not_permitted"])
    await call(
      "DELETE",
      `${inbox.url}/admin/inbox/contacts/${customer}/notes/${note.id}`,
      undefined,
      inbox.ana.token
    )
    expect(kinds((await timeline(inbox.ana, customer)).entries)).toEqual(["owner", "owner"])
    expect((await inbox.ana.get(`/contacts/cus_nobody/timeline`)).status).toBe(404)
    expect((await inbox.ana.get(`/contacts/${customer}/timeline?cursor=x`)).status).toBe(400)
    stream.close()
  })

  it("pages over all its sources without a gap or a repeat", async () => {
    const person = await somebody()
    for (let round = 0; round < 4; round += 1) {
      await person.write(`conversa ${round}`)
      const { id } = await person.conversation()
      succeed(await inbox.ana.post(`/conversations/${id}/claim`))
      succeed(await inbox.ana.post(`/conversations/${id}/transfer`, { user_id: team.ids.bruno }))
      succeed(await close(inbox.bruno, id))
    }
    const customer = (await inbox.admin.conversations("view=closed")).find(
      ({ contact }) => contact.address === person.wa_id
    )!.contact.customer_id!
    for (let round = 0; round < 3; round += 1) {
      succeed(await inbox.ana.post(`/contacts/${customer}/notes`, { text: `nota ${round}` }))
    }
    const whole = (await timeline(inbox.admin, customer)).entries
    expect(whole).toHaveLength(11)
    const times = whole.map(({ occurred_at }) => occurred_at)
    expect(times).toEqual([...times].sort().reverse())
    const paged: TimelineEntryDTO[] = []
    for (let cursor: string | null = ""; cursor !== null;) {
      const page: TimelineResponse = succeed(
        await inbox.admin.get<TimelineResponse>(
          `/contacts/${customer}/timeline?limit=2${cursor ? `&cursor=${cursor}` : ""}`
        )
      )
      paged.push(...page.entries)
      cursor = page.next_cursor
    }
    expect(paged).toEqual(whole)
  })
})
