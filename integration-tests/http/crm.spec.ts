import type {
  CompanyResponse,
  ContactDTO,
  ContactFieldResponse,
  ContactResponse,
  DealListResponse,
  DealResponse,
  MergePreviewResponse,
  MergeResponse,
  PipelineListResponse,
  PipelineResponse,
  PipelineTotalsResponse,
  TaskListResponse,
  TaskResponse,
  TimelineEntryResponse,
  TimelineResponse,
} from "../../plugin/src/types/http"
import { eventually } from "../helpers/eventually"
import { countQueries } from "../helpers/query-counter"
import { type AgentClient, call, type Refusal, succeed } from "./support/client"
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

interface ShopCustomer {
  id: string
  first_name: string | null
  email: string | null
  phone: string | null
  has_account: boolean
  metadata: Record<string, unknown> | null
}

async function customer(given: Record<string, unknown> = {}): Promise<string> {
  people += 1
  const body = {
    email: `crm-${people}@shop.test`,
    first_name: "Lívia",
    last_name: `Souto ${people}`,
    ...given,
  }
  return (await inbox.shop<{ customer: ShopCustomer }>("POST", "/customers", body)).customer.id
}
const shopCustomer = async (id: string) =>
  (await inbox.shop<{ customer: ShopCustomer }>("GET", `/customers/${id}`)).customer

const contact = async (id: string, client: AgentClient = inbox.ana): Promise<ContactDTO> =>
  succeed(await client.get<ContactResponse>(`/contacts/${id}`)).contact
const remove = (path: string, client: AgentClient = inbox.admin) =>
  call<Refusal>("DELETE", `${inbox.url}/admin/inbox${path}`, undefined, client.token)
const code = ({ status, body }: { status: number; body: unknown }) => [status, (body as Refusal).code]
const field = async (body: Record<string, unknown>) =>
  succeed(await inbox.admin.post<ContactFieldResponse>("/contact-fields", body)).contact_field
const deal = async (body: Record<string, unknown>, client = inbox.ana) =>
  succeed(await client.post<DealResponse>("/deals", { title: "Vestido azul", ...body })).deal
const task = async (body: Record<string, unknown>, client = inbox.ana) =>
  succeed(await client.post<TaskResponse>("/tasks", { title: "Ligar", ...body })).task
const timeline = async (id: string, query = "") =>
  succeed(await inbox.ana.get<TimelineResponse>(`/contacts/${id}/timeline?limit=100${query}`)).entries

describe("fields of contacts", () => {
  it("are configured by those who have the settings, keep their order, and say what is wrong with them", async () => {
    await field({ key: "cpf", label: "CPF", type: "text", group: "Documents" })
    await field({ key: "size", label: "Size", type: "choice", options: ["P", "M", "P"] })
    const email = await field({ key: "email", label: "E-mail", type: "email", rank: 0 })
    expect(email).toMatchObject({ is_built_in: true, editable: true, rank: 0 })
    const { fields } = await contact(await customer())
    expect(fields.map(({ key }) => key)).toEqual(["cpf", "email", "size"])
    expect(fields[2]!.options).toEqual(["P", "M"])

    expect(code(await inbox.ana.post("/contact-fields", { key: "x", label: "X", type: "text" }))).toEqual([
      403,
      "not_permitted",
    ])
    for (const [body, expected] of [
      [{ key: "cpf", label: "Again", type: "text" }, "duplicate"],
      [{ key: "phone", label: "Phone", type: "text" }, "invalid_data"],
      [{ key: "Ção", label: "X", type: "text" }, "invalid_data"],
      [{ key: "a", label: "A", type: "choice" }, "invalid_data"],
      [{ key: "a", label: "A", type: "currency" }, "invalid_data"],
      [{ key: "a", label: "A", type: "vendor.unknown" }, "invalid_data"],
    ] as const) {
      expect([body, (await inbox.admin.post("/contact-fields", body)).body.code]).toEqual([body, expected])
    }
  })

  it("are the customer's own, where Medusa's page and API see them", async () => {
    await field({ key: "birthday", label: "Birthday", type: "date" })
    await field({ key: "tags", label: "Tags", type: "choices", options: ["vip", "b2b"] })
    await field({ key: "first_name", label: "First name", type: "text" })
    await field({ key: "score", label: "Score", type: "number", editable: false })
    const id = await customer({ metadata: { theirs: "stays", score: 7 } })
    const changed = succeed(
      await inbox.ana.post<ContactResponse>(`/contacts/${id}`, {
        fields: { birthday: "1990-05-17", tags: ["b2b", "vip"], first_name: " Ana ", cpf: "123" },
      })
    ).contact
    const value = (key: string) => changed.fields.find((one) => one.key === key)?.value
    expect([value("birthday"), value("tags"), value("first_name"), value("score")]).toEqual([
      "1990-05-17",
      ["vip", "b2b"],
      "Ana",
      7,
    ])
    expect(changed.name).toMatch(/^Ana /)
    expect(await shopCustomer(id)).toMatchObject({
      first_name: "Ana",
      metadata: { birthday: "1990-05-17", tags: ["vip", "b2b"], theirs: "stays", cpf: "123" },
    })
    succeed(await inbox.ana.post(`/contacts/${id}`, { fields: { birthday: null, cpf: "" } }))
    expect((await shopCustomer(id)).metadata).toEqual({ tags: ["vip", "b2b"], theirs: "stays", score: 7 })

    const refused = await inbox.ana.post(`/contacts/${id}`, {
      fields: { birthday: "17/05/1990", tags: ["vip"], score: 8, nothing: "x" },
    })
    expect(code(refused)).toEqual([400, "invalid_data"])
    expect(Object.keys(refused.body.details?.fields as object)).toEqual(["birthday", "score", "nothing"])
    expect((await shopCustomer(id)).metadata).toMatchObject({ tags: ["vip", "b2b"] })
  })

  it("let one of many who change the same thing at once win, and tell the others what stands there", async () => {
    const id = await customer()
    succeed(await inbox.ana.post(`/contacts/${id}`, { fields: { cpf: "old" } }))
    const stream = await Stream.open(inbox.url, inbox.bruno.token)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? inbox.ana : inbox.bruno).post<ContactResponse & Refusal>(`/contacts/${id}`, {
          fields: { cpf: `new ${index}` },
          previous: { cpf: "old" },
        })
      )
    )
    const winner = answers.findIndex(({ status }) => status === 200)
    const stands = (await shopCustomer(id)).metadata?.cpf
    expect(stands).toBe(`new ${winner}`)
    for (const { status, body } of answers.filter((_, index) => index !== winner)) {
      expect([status, body.code, body.details]).toEqual([
        409,
        "changed_meanwhile",
        { fields: { cpf: stands } },
      ])
    }
    await eventually(() => expect(stream.events.some(({ type }) => type === "crm.updated")).toBe(true))
    stream.close()
  })

  it("take only those who may, and leave the e-mail of an account alone", async () => {
    const id = await customer()
    await inbox.sql.rows("UPDATE customer SET has_account = true WHERE id = $1", id)
    const refused = await inbox.ana.post(`/contacts/${id}`, { fields: { email: "other@shop.test" } })
    expect([...code(refused), refused.body.message]).toEqual([
      400,
      "invalid_data",
      expect.stringContaining("email"),
    ])
    await team.put("bruno", { role: "agent", grants: ["claim"] })
    expect(code(await inbox.bruno.post(`/contacts/${id}`, { fields: { cpf: "1" } }))).toEqual([
      403,
      "not_permitted",
    ])
    await team.put("bruno", { role: "agent", grants: null })
  })
})

describe("deals", () => {
  it("begin where the shop says, move, and tell of it in the timeline", async () => {
    const { pipelines } = succeed(await inbox.ana.get<PipelineListResponse>("/pipelines"))
    const [open, next, , won, lost] = pipelines[0]!.stages
    const customer_id = await customer()
    const made = await deal({
      customer_id,
      amount: 320.5,
      currency_code: "BRL",
      expected_close_at: "2026-12-24",
    })
    expect(made).toMatchObject({
      stage: open,
      amount: 320.5,
      currency_code: "brl",
      owner: { id: team.ids.ana },
      closed_at: null,
    })
    const move = async (stage_id: string, more = {}) =>
      succeed(await inbox.bruno.post<DealResponse>(`/deals/${made.id}`, { stage_id, ...more })).deal
    expect((await move(next!.id)).stage).toEqual(next)
    expect(await move(lost!.id, { lost_reason: "Preço" })).toMatchObject({ lost_reason: "Preço" })
    const back = await move(won!.id)
    expect([back.lost_reason, typeof back.closed_at]).toEqual([null, "string"])
    const entries = await timeline(customer_id, "&kind=deal")
    expect(entries.map(({ data }) => (data as { action: string }).action)).toEqual([
      "won",
      "lost",
      "stage_changed",
      "created",
    ])
    expect(entries[1]).toMatchObject({ text: "Preço", actor: { id: team.ids.bruno } })

    const totals = succeed(
      await inbox.ana.get<PipelineTotalsResponse>(`/pipelines/${pipelines[0]!.id}/totals`)
    ).totals
    expect(totals).toContainEqual({ stage_id: won!.id, deals: 1, currency_code: "brl", amount: 320.5 })
    expect(code(await remove(`/deals/${made.id}`, inbox.ana))).toEqual([403, "not_permitted"])
    expect((await remove(`/deals/${made.id}`)).status).toBe(200)
    expect(code(await inbox.ana.get(`/deals/${made.id}`))).toEqual([404, "not_found"])
  })

  it("are counted as they are listed: by contact, company and owner", async () => {
    const customer_id = await customer({ first_name: "Wanessa", last_name: "Dutra" })
    const { pipelines } = succeed(await inbox.ana.get<PipelineListResponse>("/pipelines"))
    const stage = pipelines[0]!.stages[0]!
    const own = { customer_id, stage_id: stage.id, currency_code: "brl" }
    await deal({ ...own, title: "Um", amount: 10, owner_id: team.ids.ana })
    await deal({ ...own, title: "Dois", amount: 20.5, owner_id: team.ids.bruno })
    const count = async (query: string) =>
      succeed(await inbox.ana.get<PipelineTotalsResponse>(`/pipelines/${pipelines[0]!.id}/totals?${query}`))
        .totals
    const inStage = { stage_id: stage.id, currency_code: "brl" }
    expect(await count("q=wanessa")).toEqual([{ ...inStage, deals: 2, amount: 30.5 }])
    expect(await count("q=wanessa&owner_id=me")).toEqual([{ ...inStage, deals: 1, amount: 10 }])
    expect(await count("q=nobody%20at%20all")).toEqual([])
  })

  it("are listed without a gap when many were made at the same instant", async () => {
    const customer_id = await customer()
    const first = await deal({ customer_id, title: "Gap" })
    await inbox.sql.rows(
      `INSERT INTO crm_deal (id, title, customer_id, stage_id) SELECT 'crmdeal_gap_' || n, 'Gap ' || n, $1, $2 FROM generate_series(1, 24) n`,
      customer_id,
      first.stage.id
    )
    const seen: string[] = []
    for (let cursor: string | null = ""; cursor !== null;) {
      const page: DealListResponse = succeed(
        await inbox.ana.get<DealListResponse>(
          `/deals?customer_id=${customer_id}&limit=7${cursor && `&cursor=${cursor}`}`
        )
      )
      seen.push(...page.deals.map(({ id }) => id))
      cursor = page.next_cursor
    }
    expect([seen.length, new Set(seen).size]).toEqual([25, 25])
  })

  it("are listed page by page and found by their contact's name", async () => {
    const customer_id = await customer({ first_name: "Quitéria" })
    const ids: string[] = []
    for (let index = 0; index < 5; index += 1) {
      ids.unshift((await deal({ customer_id, title: `D${index}` })).id)
    }
    const seen: string[] = []
    let cursor: string | null = ""
    while (cursor !== null) {
      const page: DealListResponse = succeed(
        await inbox.ana.get<DealListResponse>(
          `/deals?customer_id=${customer_id}&limit=2${cursor ? `&cursor=${cursor}` : ""}`
        )
      )
      seen.push(...page.deals.map(({ id }) => id))
      cursor = page.next_cursor
    }
    expect(seen).toEqual(ids)
    const found = succeed(await inbox.ana.get<DealListResponse>("/deals?q=Quit%C3%A9ria&owner_id=me"))
    expect(found.deals.map(({ id }) => id)).toEqual(ids)
    expect(code(await inbox.ana.get("/deals?cursor=nonsense"))).toEqual([400, "invalid_data"])
  })

  it("name what they are made of wrongly", async () => {
    const customer_id = await customer()
    for (const body of [
      { customer_id: "cus_nobody" },
      { customer_id, stage_id: "crmstage_nowhere" },
      { customer_id, company_id: "crmco_nowhere" },
      { customer_id, owner_id: "user_nobody" },
      { customer_id, amount: -1 },
      { customer_id, expected_close_at: "2026-02-31" },
      { customer_id, products: [{ variant_id: "variant_nowhere", quantity: 1 }] },
    ]) {
      expect([body, code(await inbox.ana.post("/deals", { title: "X", ...body }))]).toEqual([
        body,
        [400, "invalid_data"],
      ])
    }
    expect(
      code(await inbox.ana.post("/deals", { title: "X", customer_id, conversation_id: "conv_other" }))
    ).toEqual([404, "not_found"])
  })

  it("keep their stage: one that is not empty is not taken out", async () => {
    const stages = [
      { name: "Novo", kind: "open" },
      { name: "Ganho", kind: "won" },
    ]
    const { pipeline } = succeed(
      await inbox.admin.post<PipelineResponse>("/pipelines", { name: "Atacado", stages })
    )
    const made = await deal({ customer_id: await customer(), stage_id: pipeline.stages[0]!.id })
    const [novo, ganho] = pipeline.stages
    const without = await inbox.admin.post(`/pipelines/${pipeline.id}`, {
      stages: [ganho, { name: "Aberto", kind: "open" }],
    })
    expect([...code(without), without.body.details]).toEqual([409, "stage_in_use", { stages: ["Novo"] }])
    expect(code(await remove(`/pipelines/${pipeline.id}`))).toEqual([409, "stage_in_use"])
    const renamed = succeed(
      await inbox.admin.post<PipelineResponse>(`/pipelines/${pipeline.id}`, {
        stages: [
          { ...ganho, name: "Vendido" },
          { ...novo, kind: "won" },
          { name: "Aberto", kind: "open" },
        ],
      })
    ).pipeline
    expect(renamed.stages.map(({ name, kind }) => [name, kind])).toEqual([
      ["Vendido", "won"],
      ["Novo", "won"],
      ["Aberto", "open"],
    ])
    expect(succeed(await inbox.ana.get<DealResponse>(`/deals/${made.id}`)).deal.closed_at).not.toBeNull()
    expect(code(await inbox.admin.post("/pipelines", { name: "X", stages: [stages[1]] }))).toEqual([
      400,
      "invalid_data",
    ])
  })

  it("always have a pipeline to begin in, also when two take out the last ones at once", async () => {
    const stages = [{ name: "Novo", kind: "open" }]
    const { pipelines } = succeed(await inbox.admin.get<PipelineListResponse>("/pipelines"))
    const empty = []
    for (const name of ["Um", "Dois"]) {
      const { pipeline } = succeed(await inbox.admin.post<PipelineResponse>("/pipelines", { name, stages }))
      empty.push(pipeline.id)
    }
    await inbox.sql.rows("UPDATE crm_pipeline SET deleted_at = now() WHERE NOT id = ANY($1)", empty)
    try {
      const answers = await Promise.all(empty.map((id) => remove(`/pipelines/${id}`)))
      expect(answers.map(({ status, body }) => [status, body.code ?? "ok"]).sort()).toEqual([
        [200, "ok"],
        [409, "last_pipeline"],
      ])
    } finally {
      const ids = pipelines.map(({ id }) => id)
      await inbox.sql.rows("UPDATE crm_pipeline SET deleted_at = NULL WHERE id = ANY($1)", ids)
    }
  })
})

describe("companies", () => {
  it("have contacts with what they do there, and say so in their timelines", async () => {
    const [ana, rui] = [await customer(), await customer()]
    const { company } = succeed(
      await inbox.ana.post<CompanyResponse>("/companies", {
        name: "Lumen Ltda",
        domain: "https://www.Lumen.example/about",
        customer_ids: [ana],
      })
    )
    expect([company.domain, company.contacts.map(({ customer_id }) => customer_id)]).toEqual([
      "lumen.example",
      [ana],
    ])
    const path = `/companies/${company.id}/contacts`
    succeed(await inbox.ana.post(path, { customer_id: rui, role: "Compras" }))
    const { company: linked } = succeed(
      await inbox.ana.post<CompanyResponse>(path, { customer_id: ana, role: "Dona" })
    )
    expect(Object.fromEntries(linked.contacts.map(({ customer_id, role }) => [customer_id, role]))).toEqual({
      [ana]: "Dona",
      [rui]: "Compras",
    })
    expect((await contact(rui)).companies).toMatchObject({ count: 1, items: [{ id: company.id }] })
    succeed(await remove(`${path}/${rui}`, inbox.ana))
    const actions = async (id: string) =>
      (await timeline(id, "&kind=company")).map(({ data }) => (data as { action: string }).action)
    expect([await actions(ana), await actions(rui)]).toEqual([
      ["role_changed", "linked"],
      ["unlinked", "linked"],
    ])
    const made = await deal({ customer_id: ana, company_id: company.id })
    expect((await remove(`/companies/${company.id}`)).status).toBe(200)
    expect(succeed(await inbox.ana.get<DealResponse>(`/deals/${made.id}`)).deal.company).toBeNull()
  })
})

describe("tasks", () => {
  it("are in the order of their time, overdue first, and done once", async () => {
    const customer_id = await customer()
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
    const someday = await task({ customer_id, title: "um dia" })
    const later = await task({ customer_id, title: "depois", due_at: at(5), priority: "high" })
    const late = await task({ customer_id, title: "atrasada", due_at: at(-5) })
    const list = async (query: string) =>
      succeed(await inbox.ana.get<TaskListResponse>(`/tasks?customer_id=${customer_id}&${query}`))
    expect((await list("assignee_id=me")).tasks.map(({ id }) => id)).toEqual([late.id, later.id, someday.id])
    expect((await list("status=overdue")).tasks.map(({ id }) => id)).toEqual([late.id])
    const first = await list("limit=2")
    expect((await list(`limit=2&cursor=${first.next_cursor}`)).tasks.map(({ id }) => id)).toEqual([
      someday.id,
    ])

    await Promise.all(
      Array.from({ length: 10 }, async () => succeed(await inbox.bruno.post(`/tasks/${late.id}/complete`)))
    )
    expect(
      (await timeline(customer_id, "&kind=task")).filter(({ title }) => title.includes("done"))
    ).toHaveLength(1)
    const done = (await list("status=done")).tasks
    expect(done).toMatchObject([{ id: late.id, completed_by: { id: team.ids.bruno } }])
    expect((await contact(customer_id)).tasks!.items.map(({ id }) => id)).toEqual([
      later.id,
      someday.id,
      late.id,
    ])
    succeed(await inbox.ana.post(`/tasks/${late.id}/complete`, { is_done: false }))
    expect((await list("status=done")).tasks).toEqual([])
  })

  it("remind of themselves in the feed of Medusa's admin, once", async () => {
    const customer_id = await customer({ first_name: "Otília", last_name: "Reis" })
    const title = `Lembrar ${Date.now()}`
    await task({ customer_id, title, due_at: new Date(Date.now() - 1_000).toISOString() })
    const feed = async () =>
      (
        await inbox.shop<{ notifications: { data: { title: string; description: string } }[] }>(
          "GET",
          "/notifications?limit=100"
        )
      ).notifications.filter(({ data }) => data.title === title)
    await eventually(async () => expect(await feed()).toHaveLength(1), 40_000)
    expect((await feed())[0]!.data.description).toContain("Otília Reis")
  })
})

describe("who may", () => {
  it("hides a kind from those who may not see it, and refuses the rest by name", async () => {
    const customer_id = await customer()
    const made = await deal({ customer_id })
    await team.put("bruno", { role: "agent", grants: ["claim", "create_tasks", "view_companies"] })
    expect(await contact(customer_id, inbox.bruno)).toMatchObject({
      deals: null,
      companies: { count: 0 },
      tasks: { count: 0 },
    })
    for (const answer of [
      await inbox.bruno.get("/deals"),
      await inbox.bruno.get(`/deals/${made.id}`),
      await inbox.bruno.post("/deals", { title: "X", customer_id }),
      await inbox.bruno.post(`/deals/${made.id}`, { title: "X" }),
      await remove(`/deals/${made.id}`, inbox.bruno),
      await inbox.bruno.post("/companies", { name: "X" }),
      await inbox.bruno.get(`/contacts/${customer_id}/merge?customer_id=${customer_id}`),
    ]) {
      expect(code(answer)).toEqual([403, "not_permitted"])
    }
    const own = await task({ customer_id }, inbox.bruno)
    expect(code(await inbox.bruno.post(`/tasks/${own.id}`, { title: "X" }))).toEqual([403, "not_permitted"])
    await team.put("bruno", { role: "agent", grants: null })
  })

  it("lets an author change a note, and nobody else", async () => {
    const id = await customer()
    const { entry } = succeed(
      await inbox.ana.post<TimelineEntryResponse>(`/contacts/${id}/notes`, { text: "Prefere manhãs" })
    )
    expect(entry.data).toEqual({ can_delete: true, can_edit: true, edited_at: null })
    const path = `/contacts/${id}/notes/${entry.id}`
    expect(code(await inbox.admin.post(path, { text: "X" }))).toEqual([403, "not_permitted"])
    const { entry: edited } = succeed(
      await inbox.ana.post<TimelineEntryResponse>(path, { text: "Prefere tardes" })
    )
    expect([edited.text, typeof (edited.data as { edited_at: unknown }).edited_at]).toEqual([
      "Prefere tardes",
      "string",
    ])
  })
})

describe("two contacts that are one person", () => {
  async function twins() {
    people += 1
    const wa_id = `55119444${String(people).padStart(5, "0")}`
    const twin = `twin-${people}`
    await inbox.platform.contact(twin, { wa_id, name: "Bia Melo" })
    await inbox.platform.write(twin, "oi")
    const conversation = await eventually(async () => {
      const found = await inbox.admin.conversationOf(wa_id)
      expect(found.contact.customer_id).not.toBeNull()
      return found
    })
    const from = conversation.contact.customer_id!
    const into = await customer({ phone: `+${wa_id}` })
    return { conversation, from, into, twin }
  }

  it("are suggested, merged with everything they have, and made two again", async () => {
    const { conversation, from, into } = await twins()
    const made = await deal({ customer_id: from })
    const todo = await task({ customer_id: from })
    succeed(await inbox.ana.post(`/contacts/${from}/notes`, { text: "Nota" }))
    const { company } = succeed(
      await inbox.ana.post<CompanyResponse>("/companies", {
        name: "Gêmeas",
        contacts: [{ customer_id: from, role: "Sócia" }],
      })
    )
    succeed(await inbox.ana.post(`/contacts/${from}`, { fields: { cpf: "999" }, owner_id: team.ids.bruno }))
    await eventually(async () =>
      expect((await contact(into)).duplicates).toMatchObject([{ customer_id: from, reason: "phone" }])
    )

    const { preview } = succeed(
      await inbox.ana.get<MergePreviewResponse>(`/contacts/${into}/merge?customer_id=${from}`)
    )
    expect(preview).toMatchObject({
      refusal: null,
      counts: { identities: 1, conversations: 1, orders: 0, deals: 1, tasks: 1, companies: 1, notes: 1 },
    })
    expect(preview.fields).toContainEqual({ key: "cpf", label: "CPF", into: null, from: "999" })

    const { contact: merged, merge } = succeed(
      await inbox.ana.post<MergeResponse>(`/contacts/${into}/merge`, { customer_id: from })
    )
    expect(merged).toMatchObject({
      owner: { id: team.ids.bruno },
      duplicates: [],
      deals: { items: [{ id: made.id }] },
      tasks: { items: [{ id: todo.id }] },
      companies: { items: [{ id: company.id, contacts: [{ customer_id: into, role: "Sócia" }] }] },
      identities: [{ channel: { id: inbox.channel.id } }],
      merge: { from: { customer_id: from }, merged_by: { id: team.ids.ana } },
    })
    expect((await shopCustomer(into)).metadata).toMatchObject({ cpf: "999" })
    const { name } = merged
    expect(name).not.toBe(conversation.contact.name)
    expect((await inbox.admin.conversation(conversation.id)).contact).toMatchObject({
      customer_id: into,
      name,
    })
    expect((await timeline(into)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["conversation", "note", "deal", "task", "company"])
    )
    expect(code(await inbox.ana.get(`/contacts/${from}`))).toEqual([404, "not_found"])

    const undo = (client: AgentClient) =>
      client.post<ContactResponse>(`/contacts/${into}/merge/undo`, { merge_id: merge.id })
    const statuses = (await Promise.all([undo(inbox.ana), undo(inbox.bruno)])).map(({ status }) => status)
    expect(statuses.sort()).toEqual([200, 404])
    expect(await contact(from)).toMatchObject({
      deals: { items: [{ id: made.id }] },
      tasks: { items: [{ id: todo.id }] },
      companies: { items: [{ contacts: [{ customer_id: from, role: "Sócia" }] }] },
    })
    expect(await contact(into)).toMatchObject({ deals: { count: 0 }, owner: null, merge: null })
    expect((await shopCustomer(into)).metadata ?? {}).not.toHaveProperty("cpf")
    expect((await inbox.admin.conversation(conversation.id)).contact).toMatchObject({
      customer_id: from,
      name: conversation.contact.name,
    })
  })

  it("become one once when two agents do it at once, and writing goes on", async () => {
    const { conversation, from, into, twin } = await twins()
    const answers = await Promise.all(
      [inbox.ana, inbox.bruno, inbox.admin].map((client) =>
        client.post(`/contacts/${into}/merge`, { customer_id: from })
      )
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404])
    await inbox.platform.write(twin, "ainda sou eu")
    await eventually(async () =>
      expect((await inbox.admin.thread(conversation.id)).map(({ text }) => text)).toContain("ainda sou eu")
    )
    expect((await inbox.admin.conversation(conversation.id)).contact.customer_id).toBe(into)
  })

  it("stay two where an account would be put away", async () => {
    const [guest, account] = [await customer(), await customer()]
    await inbox.sql.rows("UPDATE customer SET has_account = true WHERE id = $1", account)
    const refused = await inbox.ana.post(`/contacts/${guest}/merge`, { customer_id: account })
    expect(code(refused)).toEqual([409, "not_mergeable"])
    expect(code(await inbox.ana.post(`/contacts/${guest}/merge`, { customer_id: guest }))).toEqual([
      400,
      "invalid_data",
    ])
    succeed(await inbox.ana.post(`/contacts/${account}/merge`, { customer_id: guest }))
  })

  it("give the e-mail of one to the other, and take it back", async () => {
    const into = await customer({ email: undefined, phone: "+5511955550001" })
    await inbox.sql.rows("UPDATE customer SET email = NULL WHERE id = $1", into)
    const from = await customer({ email: "bia@shop.test" })
    const { merge } = succeed(
      await inbox.ana.post<MergeResponse>(`/contacts/${into}/merge`, { customer_id: from })
    )
    expect((await shopCustomer(into)).email).toBe("bia@shop.test")
    succeed(await inbox.ana.post(`/contacts/${into}/merge/undo`, { merge_id: merge.id }))
    expect([(await shopCustomer(into)).email, (await shopCustomer(from)).email]).toEqual([
      null,
      "bia@shop.test",
    ])
  })
})

it("opens the pane with the same number of queries, whatever the contact's history", async () => {
  const [small, large] = [await customer(), await customer()]
  await deal({ customer_id: small })
  await inbox.sql.rows(
    `INSERT INTO crm_deal (id, title, customer_id, stage_id) SELECT 'crmdeal_many_' || n, 'D' || n, $1, 'crmstage_new' FROM generate_series(1, 300) n`,
    large
  )
  await inbox.sql.rows(
    `INSERT INTO crm_task (id, title, customer_id, priority) SELECT 'crmtask_many_' || n, 'T' || n, $1, 'normal' FROM generate_series(1, 300) n`,
    large
  )
  await inbox.sql.rows(
    `INSERT INTO crm_company (id, name) SELECT 'crmco_many_' || n, 'C' || n FROM generate_series(1, 50) n`
  )
  await inbox.sql.rows(
    `INSERT INTO crm_company_contact (id, company_id, customer_id)
     SELECT 'crmcc_many_' || n, 'crmco_many_' || n, $1 FROM generate_series(1, 50) n`,
    large
  )
  const counter = await countQueries(inbox.databaseUrl)
  // A server works no jobs: what is counted is what was asked.
  const host = await inbox.startHost({ databaseUrl: counter.url, workerMode: "server" })
  try {
    const count = async (id: string) => {
      const before = counter.count()
      succeed(await call("GET", `${host.url}/admin/inbox/contacts/${id}`, undefined, inbox.ana.token))
      return counter.count() - before
    }
    await count(small)
    const runs: number[][] = []
    for (let index = 0; index < 5; index += 1) runs.push([await count(small), await count(large)])
    const fewest = (column: number) => Math.min(...runs.map((run) => run[column]!))
    // The one who has nothing asks less: where there is no company nobody asks for its contacts.
    expect(fewest(1)).toBeLessThanOrEqual(30)
    expect(fewest(1) - fewest(0)).toBeLessThanOrEqual(4)
  } finally {
    await host.stop()
    await counter.close()
  }
}, 120_000)
