import { readdirSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"

import type { AgentRule } from "../../plugin/src/api/admin/inbox/agent-route"
import type { AttachmentDTO, ConversationDTO } from "../../plugin/src/types/http"
import { eventually } from "../helpers/eventually"
import { call, type Refusal, succeed } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"
import { Stream } from "./support/stream"
import { formTeam, type Team } from "./support/team"

const ROUTES = path.resolve("plugin/src/api/admin/inbox")
const load = createRequire(import.meta.url)

interface Route {
  method: string
  /** As in `/conversations/:id/claim`. */
  path: string
  rule: AgentRule | undefined
}

/** Every route of the admin API, read from the code: a new one is among them by itself. */
function everyRoute(): Route[] {
  const files = readdirSync(ROUTES, { recursive: true }).map(String)
  return files
    .filter((file) => path.basename(file) === "route.ts")
    .flatMap((file) => {
      const handlers = load(path.join(ROUTES, file)) as Record<string, { rule?: AgentRule }>
      const url = `/${path.dirname(file)}`.replace(/\[(\w+)\]/g, ":$1")
      return Object.entries(handlers)
        .filter(([name]) => ["GET", "POST", "DELETE", "PUT", "PATCH"].includes(name))
        .map(([method, { rule }]) => ({ method, path: url, rule }))
    })
}

/** What every agent may ask: it is about themselves, the team, or nobody's conversation. */
const FOR_EVERY_AGENT = new Set([
  "GET /me",
  "POST /me",
  "POST /me/alive",
  "GET /stream",
  "GET /conversations",
  "GET /agents",
  "GET /agents/:id",
  "GET /departments",
  "GET /departments/:id",
  "GET /routing-policies",
  "GET /routing-policies/:id",
  "GET /distribution-strategies",
  "GET /roles",
  "GET /channels",
  "GET /channels/:id",
  "GET /templates",
  "POST /attachments",
  "GET /contacts/:customer_id",
  "GET /contacts/:customer_id/commerce",
  "GET /me/unread",
  "GET /products",
  "POST /products/:id/attachment",
  "GET /search",
  "GET /snippets",
  "GET /snippets/variables",
  "GET /snippets/export",
  "GET /contact-fields",
  "GET /contact-fields/:id",
  "GET /contact-field-types",
])

/** Asked by rules of their own, tested below. */
const BY_THEIR_OWN_RULE = new Set([
  "GET /attachments/:id/content",
  "POST /attachments/:id/retry",
  "POST /departments/:id",
  "GET /contacts/:customer_id/timeline",
  "POST /contacts/:customer_id/notes/:id",
  "DELETE /contacts/:customer_id/notes/:id",
  "POST /snippets",
  "POST /snippets/import",
  "GET /snippets/:id",
  "POST /snippets/:id",
  "DELETE /snippets/:id",
  "POST /snippets/:id/use",
])

let inbox: Inbox
let team: Team
let hers: ConversationDTO
let photo: AttachmentDTO

beforeAll(async () => {
  inbox = await startInbox()
  team = await formTeam(inbox)
  await inbox.platform.contact("rita", { wa_id: "5511988880001" })
  const media_id = await uploadPhoto()
  await inbox.platform.write("rita", "", { type: "image", text: undefined, image: { id: media_id } })
  const found = await eventually(() => inbox.admin.conversationOf("5511988880001"))
  photo = await eventually(async () => {
    const attachment = (await inbox.admin.thread(found.id))[0]?.attachments[0]
    expect(attachment?.state).toBe("ready")
    return attachment!
  })
  hers = succeed(
    await inbox.ana.post<{ conversation: ConversationDTO }>(`/conversations/${found.id}/claim`)
  ).conversation
})
afterAll(() => inbox?.stop())

async function uploadPhoto(): Promise<string> {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64"
  )
  const { phone_number_id } = inbox.platform.number
  const response = await fetch(`${inbox.simulatorUrl}/simulator/media?phone_number_id=${phone_number_id}`, {
    method: "POST",
    headers: { "content-type": "image/png" },
    body: png,
  })
  return ((await response.json()) as { medium: { id: string } }).medium.id
}

const as = (client: { token: string | undefined }, { method, path: route }: Route, id: string) => {
  const url = route
    .replace(":id", id)
    .replace(":message_id", "msg_1")
    .replace(":customer_id", hers.contact.customer_id ?? "cus_1")
  return call<Refusal>(
    method,
    `${inbox.url}/admin/inbox${url}`,
    method === "POST" ? {} : undefined,
    client.token
  )
}

it("has a rule on every route, and every route is known to this test", () => {
  const unknown = everyRoute().filter(({ method, path: route, rule }) => {
    const name = `${method} ${route}`
    const isRuled = rule?.conversation === true || rule?.action !== undefined
    return !rule || !(isRuled || FOR_EVERY_AGENT.has(name) || BY_THEIR_OWN_RULE.has(name))
  })
  expect(unknown).toEqual([])
})

it("answers 404 to whoever may not read a conversation, as if it did not exist", async () => {
  const routes = everyRoute().filter(({ rule }) => rule?.conversation)
  expect(routes.length).toBeGreaterThan(8)
  for (const route of routes) {
    const [there, nowhere] = [
      await as(inbox.bruno, route, hers.id),
      await as(inbox.bruno, route, "conv_nowhere"),
    ]
    expect([route, there.status, there.text]).toEqual([route, 404, nowhere.text])
    expect(there.body.code).toBe("not_found")
  }
})

it("answers 403 to whoever may not do what a route asks", async () => {
  for (const route of everyRoute().filter(({ rule }) => rule?.action === "settings")) {
    expect([route, (await as(inbox.bruno, route, "any")).status]).toEqual([route, 403])
  }
})

it("gives files of a conversation to nobody else", async () => {
  const content = `/attachments/${photo.id}/content`
  expect((await inbox.ana.get(content)).status).toBe(200)
  for (const answer of [
    await inbox.bruno.get(content),
    await inbox.bruno.post(`/attachments/${photo.id}/retry`),
  ]) {
    expect([answer.status, answer.body.code]).toEqual([404, "not_found"])
  }
})

it("finds nothing of others' conversations, in no view and by no search", async () => {
  for (const view of ["mine", "unassigned", "department", "all", "closed"]) {
    for (const more of ["", "&q=5511988880001", `&assignee_id=${team.ids.ana}`]) {
      const found = await inbox.bruno.conversations(`view=${view}${more}`)
      expect(found.map(({ id }) => id)).not.toContain(hers.id)
    }
  }
  expect((await inbox.ana.conversations("view=mine")).map(({ id }) => id)).toContain(hers.id)
  expect((await inbox.admin.conversations("view=all")).map(({ id }) => id)).toContain(hers.id)
})

it("tells a stream of nothing its agent may not read, and of what was taken from its sight only that it is gone", async () => {
  const stream = await Stream.open(inbox.url, inbox.bruno.token)
  const own = await Stream.open(inbox.url, inbox.ana.token)
  await inbox.platform.write("rita", "só para a Ana")
  await eventually(() => expect(own.texts()).toContain("só para a Ana"))

  await inbox.platform.contact("davi", { wa_id: "5511988880002" })
  await inbox.platform.write("davi", "alguém aí?")
  await eventually(() => expect(stream.texts()).toContain("alguém aí?"))
  const queued = await inbox.ana.conversationOf("5511988880002")
  succeed(await inbox.ana.post(`/conversations/${queued.id}/claim`))
  await eventually(() => expect(stream.of("conversation.removed", queued.id)).toHaveLength(1))
  await inbox.platform.write("davi", "segredo")
  await eventually(() => expect(own.texts()).toContain("segredo"))

  expect(stream.events.filter(({ data }) => data.conversation_id === hers.id)).toEqual([])
  expect(stream.texts()).not.toContain("segredo")
  expect(JSON.stringify(stream.of("conversation.removed"))).not.toContain("Ana")
  const missed = await Stream.open(inbox.url, inbox.bruno.token, "1")
  await inbox.platform.write("davi", "mais um segredo")
  await eventually(() => expect(own.texts()).toContain("mais um segredo"))
  expect(missed.texts()).not.toContain("segredo")
  for (const open of [stream, own, missed]) open.close()
})

it("lets supervisors see and answer what is their departments', and nothing else", async () => {
  const department = await team.department("Sales", { agent_ids: [team.ids.ana, team.ids.bruno] })
  await team.put("bruno", { role: "supervisor" })
  expect((await inbox.bruno.get(`/conversations/${hers.id}`)).status).toBe(404)
  succeed(await inbox.admin.post(`/conversations/${hers.id}/transfer`, { department_id: department.id }))
  succeed(await inbox.ana.post(`/conversations/${hers.id}/claim`))
  expect((await inbox.bruno.conversation(hers.id)).assignee?.id).toBe(team.ids.ana)
  const unread = (await inbox.ana.conversation(hers.id)).unread_count
  succeed(await inbox.bruno.post(`/conversations/${hers.id}/read`, { sequence: 1_000 }))
  expect((await inbox.ana.conversation(hers.id)).unread_count).toBe(unread)
  expect((await inbox.bruno.send(hers.id, "do supervisor")).status).toBe(201)
  succeed(await inbox.bruno.post(`/departments/${department.id}`, { name: "Vendas" }))

  // With a list of their own, the list is all they may.
  await team.put("bruno", { role: "supervisor", grants: ["view_department"] })
  expect((await inbox.bruno.get(`/conversations/${hers.id}`)).status).toBe(200)
  const refused = await inbox.bruno.send(hers.id, "não")
  expect([refused.status, (refused.body as unknown as Refusal).code]).toEqual([403, "assigned_to_other"])
  const rename = await inbox.bruno.post(`/departments/${department.id}`, { name: "Outro" })
  expect([rename.status, rename.body.code]).toEqual([403, "not_permitted"])
  await team.put("bruno", { role: "agent", grants: null })
})

it("has no inbox for users without a profile once there is an admin", async () => {
  succeed(
    await call("DELETE", `${inbox.url}/admin/inbox/agents/${team.ids.bruno}`, undefined, inbox.admin.token)
  )
  for (const route of ["/me", "/conversations", "/stream", "/agents"]) {
    const answer = await inbox.bruno.get(route)
    expect([route, answer.status, answer.body.code]).toEqual([route, 403, "not_permitted"])
  }
})

it("ends the stream of somebody whose inbox is taken away, and moves that of one whose departments change", async () => {
  await team.put("bruno", { role: "agent" })
  const stream = await Stream.open(inbox.url, inbox.bruno.token)
  const department = await team.department("Night", { agent_ids: [team.ids.bruno] })
  await eventually(() => expect(stream.of("reset").length).toBeGreaterThan(0))
  await inbox.platform.contact("nina", { wa_id: "5511988880003" })
  await inbox.platform.write("nina", "boa noite")
  const late = await eventually(() => inbox.admin.conversationOf("5511988880003"))
  succeed(await inbox.admin.post(`/conversations/${late.id}/transfer`, { department_id: department.id }))
  await inbox.platform.write("nina", "na fila da noite")
  await eventually(() => expect(stream.texts()).toContain("na fila da noite"))
  await team.put("bruno", { role: "agent", is_active: false })
  expect(await stream.closed).toBe("end")
})
