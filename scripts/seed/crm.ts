import { DEALS, TASKS } from "./crm-deals"
import { COMPANIES, FIELDS, PIPELINES, VALUES } from "./crm-objects"
import { asList, asObject, callJson, type Json, login } from "./http"
import { DEMO_PASSWORD, DEMO_USERS } from "./logins"
import { inboxOf, type SeededTeam } from "./team"

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

type Inbox = Awaited<ReturnType<typeof inboxOf>>

/** Ids of what is there, by the name it goes by. */
const idsBy = (items: unknown, name: string) =>
  new Map(asList(items).map((item) => [String(item[name]), String(item.id)]))

const days = (count: number | undefined) =>
  count === undefined ? null : new Date(Date.now() + count * DAY_MS).toISOString().slice(0, 10)
const hours = (count: number | undefined) =>
  count === undefined ? null : new Date(Date.now() + count * HOUR_MS).toISOString()

/** Fields, companies, deals and tasks as a shop has them after a few weeks. What is there already is left alone. */
export async function seedCrm(serverUrl: string, { ids: people }: SeededTeam): Promise<void> {
  const admin = await inboxOf(serverUrl, "admin")
  const { customers, variants } = await readShop(serverUrl)
  const contactOf = (name: string | undefined) =>
    name ? (customers.get(`${name}@example.com`) ?? null) : null

  await seedFields(admin, contactOf)
  const stages = await seedPipelines(admin)
  const companies = idsBy((await admin("GET", "/companies?limit=100")).companies, "name")
  for (const { contacts, ...company } of COMPANIES.filter(({ name }) => !companies.has(name))) {
    const known = contacts.map(([contact, role]) => ({ customer_id: contactOf(contact), role }))
    const { company: made } = await admin("POST", "/companies", { ...company, contacts: known })
    companies.set(company.name, String(asObject(made).id))
  }

  const deals = idsBy((await admin("GET", "/deals?limit=100")).deals, "title")
  // The last one made stands first.
  for (const deal of [...DEALS].reverse().filter(({ title }) => !deals.has(title))) {
    const { title, contact, company, stage, owner, amount, closes, lost_reason } = deal
    const customer_id = contactOf(contact)
    if (!customer_id) continue
    const products = Object.entries(deal.products ?? {}).flatMap(([product, quantity]) => {
      const variant = variants.get(product)
      return variant ? [{ ...variant, quantity }] : []
    })
    const { deal: made } = await admin("POST", "/deals", {
      ...{ title, customer_id, lost_reason, products, amount: amount ?? null },
      stage_id: stages.get(stage.join(" ")),
      company_id: company ? companies.get(company) : null,
      owner_id: people[owner],
      currency_code: deal.currency ?? "brl",
      expected_close_at: days(closes),
    })
    deals.set(title, String(asObject(made).id))
  }

  const tasks = idsBy((await admin("GET", "/tasks?limit=100")).tasks, "title")
  for (const { contact, deal, assignee, due, is_done, ...task } of TASKS) {
    if (tasks.has(task.title)) continue
    const { task: made } = await admin("POST", "/tasks", {
      ...task,
      customer_id: contactOf(contact),
      deal_id: deal ? deals.get(deal) : null,
      assignee_id: people[assignee],
      due_at: hours(due),
    })
    if (is_done) await admin("POST", `/tasks/${String(asObject(made).id)}/complete`, {})
  }
}

/** The shop's customers by e-mail, and a variant of each product with its price. */
async function readShop(serverUrl: string) {
  const token = await login(serverUrl, DEMO_USERS.admin.email, DEMO_PASSWORD)
  const get = (path: string) => callJson("GET", `${serverUrl}/admin${path}`, undefined, token)
  const { products } = await get("/products?limit=100&fields=title,*variants,*variants.prices")
  const variants = asList(products).flatMap(({ title, variants: own }): [string, Json][] => {
    const first = asList(own)[0]
    const price = asList(first?.prices).find(({ currency_code }) => currency_code === "brl")
    return first ? [[String(title), { variant_id: first.id, unit_price: price?.amount ?? null }]] : []
  })
  const { customers } = await get("/customers?limit=200&fields=id,email")
  return { customers: idsBy(customers, "email"), variants: new Map(variants) }
}

async function seedFields(admin: Inbox, contactOf: (name: string) => string | null): Promise<void> {
  const known = new Set(asList((await admin("GET", "/contact-fields")).contact_fields).map(({ key }) => key))
  const missing = FIELDS.filter(({ key }) => !known.has(key))
  for (const field of missing) await admin("POST", "/contact-fields", field)
  // Values belong to the fields: what people changed meanwhile is theirs.
  if (missing.length < FIELDS.length) return
  for (const [name, fields] of Object.entries(VALUES)) {
    const customer = contactOf(name)
    if (customer) await admin("POST", `/contacts/${customer}`, { fields })
  }
}

/** Answers the ids of stages by the names of pipeline and stage. */
async function seedPipelines(admin: Inbox): Promise<Map<string, string>> {
  const read = async () => asList((await admin("GET", "/pipelines")).pipelines)
  const first = (await read())[0]
  const [own] = PIPELINES
  if (first?.id === "crmpipe_sales" && first.name === "Sales" && own) {
    const stages = asList(first.stages).map(({ id }, index) => ({ id, ...own.stages[index] }))
    await admin("POST", "/pipelines/crmpipe_sales", { name: own.name, stages })
  }
  const names = (await read()).map(({ name }) => name)
  for (const pipeline of PIPELINES.filter(({ name }) => !names.includes(name))) {
    await admin("POST", "/pipelines", pipeline)
  }
  return new Map(
    (await read()).flatMap((pipeline) =>
      asList(pipeline.stages).map((stage): [string, string] => [
        `${String(pipeline.name)} ${String(stage.name)}`,
        String(stage.id),
      ])
    )
  )
}
