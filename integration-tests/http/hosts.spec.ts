import { spawnSync } from "node:child_process"
import path from "node:path"

import { build } from "esbuild"

import { hostEnvironment, migrateDatabase } from "../../scripts/runtime/medusa-host"
import { CACHE, ROOT } from "../../scripts/runtime/paths"
import type { CompanyResponse, ContactResponse } from "../../plugin/src/types/http"
import { buildExample } from "../helpers/build-example"
import { eventually } from "../helpers/eventually"
import { TEST_HOST_SETTINGS } from "../helpers/test-host-settings"
import { type Refusal, succeed } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"

const FIXTURES = path.resolve("integration-tests/fixtures/b2b")
const withModules = (modules: Record<string, unknown>[]) => ({ INBOX_TEST_MODULES: JSON.stringify(modules) })

async function answeredCustomer(inbox: Inbox): Promise<string> {
  await inbox.platform.contact("lia", { wa_id: "5511977770001", name: "Lia" })
  await inbox.platform.write("lia", "oi")
  const { id } = await eventually(() => inbox.admin.conversationOf("5511977770001"))
  expect((await inbox.admin.send(id, "olá")).status).toBe(201)
  return eventually(async () => {
    const { contact } = await inbox.admin.conversation(id)
    expect(contact.customer_id).not.toBeNull()
    return contact.customer_id!
  })
}

describe("a shop without the crm module", () => {
  let inbox: Inbox
  beforeAll(async () => {
    inbox = await startInbox({ env: withModules([{ key: "inbox_crm", disable: true }]) })
  })
  afterAll(() => inbox?.stop())

  it("has its conversations and its timeline, and no objects", async () => {
    const id = await answeredCustomer(inbox)
    const { contact } = succeed(await inbox.admin.get<ContactResponse>(`/contacts/${id}`))
    expect(contact).toMatchObject({
      name: "Lia",
      fields: [],
      deals: null,
      companies: null,
      tasks: null,
      objects: [],
      identities: [{ address: "5511977770001" }],
    })
    const { entries } = succeed(await inbox.admin.get<{ entries: unknown[] }>(`/contacts/${id}/timeline`))
    expect(entries).toMatchObject([{ kind: "conversation" }])
    expect(succeed(await inbox.admin.get("/contact-fields"))).toEqual({ contact_fields: [] })
    for (const answer of [
      await inbox.admin.get<Refusal>("/deals"),
      await inbox.admin.post<Refusal>("/tasks", { title: "X" }),
      await inbox.admin.post<Refusal>(`/contacts/${id}`, { fields: { cpf: "1" } }),
      await inbox.admin.post<Refusal>(`/contacts/${id}/merge`, { customer_id: "cus_other" }),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([404, "not_found"])
    }
  })
})

describe("a shop that has companies, employees and messages of its own", () => {
  const env = withModules(
    ["company", "employee", "message"].map((name) => ({ resolve: path.join(FIXTURES, name) }))
  )
  let inbox: Inbox
  beforeAll(async () => {
    inbox = await startInbox({ env })
    const url = { publicUrl: inbox.url, port: inbox.host.port, databaseUrl: inbox.databaseUrl }
    await migrateDatabase(
      { ...hostEnvironment({ ...TEST_HOST_SETTINGS, ...url }), ...env },
      path.join(CACHE, "logs", "b2b-migrate.log")
    )
  }, 300_000)
  afterAll(() => inbox?.stop())

  it("keeps them apart from ours", async () => {
    const id = await answeredCustomer(inbox)
    const body = { name: "Lumen", customer_ids: [id] }
    const { company } = succeed(await inbox.admin.post<CompanyResponse>("/companies", body))
    expect(company.contacts).toMatchObject([{ customer_id: id, name: "Lia" }])
    for (const table of ["company", "employee", "message"]) {
      expect(await inbox.sql.count(table)).toBe(0)
    }
    expect(await inbox.sql.count("crm_company")).toBe(1)
  })
})

describe("a shop with another plugin's fields and objects", () => {
  let inbox: Inbox
  let example: string
  beforeAll(async () => {
    example = await buildExample("contact-extras")
    const options = {
      contactFieldTypes: [{ resolve: path.join(example, "field-types/rating"), id: "rating" }],
      contactObjectKinds: [{ resolve: path.join(example, "object-kinds/address"), id: "address" }],
    }
    inbox = await startInbox({ env: { INBOX_TEST_OPTIONS: JSON.stringify(options) } })
  })
  afterAll(() => inbox?.stop())

  it("runs what they register in the browser", async () => {
    // As the dashboard's build does: the plugin's admin code and the inbox's door in one bundle.
    const { outputFiles } = await build({
      stdin: {
        contents: `import ${JSON.stringify(path.join(example, "admin", "index.mjs"))}
          import { getExtensions } from "medusa-plugin-inbox/extend"
          const { sections, fieldTypes } = getExtensions()
          console.log(JSON.stringify([...sections.map(({ id }) => id), ...fieldTypes.map(({ type }) => type)]))`,
        resolveDir: ROOT,
      },
      bundle: true,
      platform: "node",
      write: false,
    })
    const { stdout } = spawnSync(process.execPath, { input: outputFiles[0]?.text, encoding: "utf8" })
    expect(JSON.parse(stdout)).toEqual(["extras.erp", "extras.rating"])
  })

  it("lets them check values and list what a contact has", async () => {
    const id = await answeredCustomer(inbox)
    const { contact_field_types } = succeed(
      await inbox.admin.get<{ contact_field_types: unknown[] }>("/contact-field-types")
    )
    expect(contact_field_types).toContainEqual({ type: "extras.rating", label: "Rating" })
    succeed(
      await inbox.admin.post("/contact-fields", { key: "rating", label: "Rating", type: "extras.rating" })
    )
    const rate = (rating: unknown) =>
      inbox.admin.post<ContactResponse & Refusal>(`/contacts/${id}`, { fields: { rating } })
    const refused = await rate(6)
    expect([refused.status, refused.body.details]).toEqual([
      400,
      { fields: { rating: "must be 1 to 5 stars" } },
    ])
    expect(succeed(await rate("4")).contact.fields).toMatchObject([{ key: "rating", value: 4 }])
    expect(succeed(await rate(null)).contact.fields).toMatchObject([{ value: null }])

    await inbox.shop("POST", `/customers/${id}/addresses`, { address_1: "Rua da Aurora, 10", city: "Recife" })
    const { contact } = succeed(await inbox.admin.get<ContactResponse>(`/contacts/${id}`))
    expect(contact.objects).toMatchObject([
      {
        kind: "extras.address",
        label: "Addresses",
        count: 1,
        create_url: `/customers/${id}/create-address`,
        items: [{ title: "Rua da Aurora, 10", subtitle: "Recife", url: `/customers/${id}` }],
      },
    ])
  })
})
