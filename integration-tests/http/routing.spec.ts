import type {
  AgentDTO,
  AgentListResponse,
  ConversationDTO,
  DepartmentListResponse,
} from "../../plugin/src/types/http"
import { eventually } from "../helpers/eventually"
import { type AgentClient, type Refusal, succeed } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"
import { Stream } from "./support/stream"
import { formTeam, type Team } from "./support/team"

let inbox: Inbox
let team: Team
let streams: Stream[] = []
let people = 0

beforeAll(async () => {
  inbox = await startInbox()
  team = await formTeam(inbox)
})
afterAll(() => inbox?.stop())
afterEach(async () => {
  for (const stream of streams) stream.close()
  streams = []
  await team.policy({ scope: "account", method: "manual" })
  // Streams count for a while after they end: nobody is to be given anything meanwhile.
  await Promise.all([inbox.ana, inbox.bruno].map((agent) => agent.post("/me", { availability: "offline" })))
})

const agentOf = async (id: string): Promise<AgentDTO> =>
  succeed(await inbox.admin.get<AgentListResponse>("/agents")).agents.find((agent) => agent.id === id)!
const offline = (id: string) =>
  eventually(async () => expect((await agentOf(id)).availability).toBe("offline"), 40_000)

async function online(client: AgentClient): Promise<Stream> {
  const stream = await Stream.open(inbox.url, client.token)
  streams.push(stream)
  succeed(await client.post("/me", { availability: "online" }))
  return stream
}

/** Somebody writes; answers their conversation. */
async function write(text = "oi"): Promise<ConversationDTO> {
  people += 1
  const wa_id = `55119777${String(people).padStart(5, "0")}`
  await inbox.platform.contact(`person-${people}`, { wa_id })
  await inbox.platform.write(`person-${people}`, text)
  return eventually(async () => {
    const conversation = await inbox.admin.conversationOf(wa_id)
    expect(conversation.contact.customer_id).not.toBeNull()
    return conversation
  })
}

const assigneeOf = async ({ id }: ConversationDTO) =>
  (await inbox.admin.conversation(id)).assignee?.id ?? null
const assigned = (conversation: ConversationDTO, id: string | null) =>
  eventually(async () => expect(await assigneeOf(conversation)).toBe(id), 20_000)
const lines = async ({ id }: ConversationDTO) =>
  (await inbox.admin.thread(id)).flatMap(({ details }) => details.system ?? [])

describe("presence", () => {
  it("is online while a stream is open and not set away, survives a reload, and ends a while after the last one", async () => {
    const watcher = await online(inbox.admin)
    const [first, second] = [await online(inbox.ana), await online(inbox.ana)]
    await eventually(async () => expect((await agentOf(team.ids.ana)).availability).toBe("online"))
    first.close()
    succeed(await inbox.ana.post("/me", { availability: "away" }))
    expect((await agentOf(team.ids.ana)).availability).toBe("away")
    succeed(await inbox.ana.post("/me", { availability: "online" }))
    second.close()
    await online(inbox.ana)
    expect((await agentOf(team.ids.ana)).availability).toBe("online")
    const told = () =>
      watcher
        .of("presence.updated")
        .map(({ data }) => (data as unknown as { agent: AgentDTO }).agent)
        .filter(({ id }) => id === team.ids.ana)
        .map(({ availability }) => availability)
        // Choosing again what one is already is told again.
        .filter((availability, index, all) => availability !== all[index - 1])
    await eventually(() => expect(told()).toEqual(["online", "away", "online"]))
    for (const stream of streams.slice(1)) stream.close()
    await eventually(() => expect(told()).toEqual(["online", "away", "online", "offline"]), 40_000)
  })

  it("ends without a word when the process that served the stream is killed", async () => {
    const second = await inbox.startHost({ workerMode: "server" })
    const stream = await Stream.open(second.url, inbox.bruno.token)
    succeed(await inbox.bruno.post("/me", { availability: "online" }))
    await eventually(async () => expect((await agentOf(team.ids.bruno)).availability).toBe("online"))
    await second.kill9()
    await stream.closed
    await offline(team.ids.bruno)
  }, 90_000)
})

describe("distribution", () => {
  it("waits under the manual method until somebody claims, exactly one of many", async () => {
    await online(inbox.ana)
    const conversation = await write()
    expect(conversation.assignee).toBeNull()
    const claims = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        (index % 2 ? inbox.ana : inbox.bruno).post<Refusal & { conversation?: ConversationDTO }>(
          `/conversations/${conversation.id}/claim`
        )
      )
    )
    const winner = await assigneeOf(conversation)
    const refused = claims.filter(({ status }) => status !== 200)
    expect(refused.length).toBe(25)
    for (const { status } of refused) expect([404, 409]).toContain(status)
    expect((await lines(conversation)).filter(({ type }) => type === "claimed")).toHaveLength(1)
    expect([team.ids.ana, team.ids.bruno]).toContain(winner)
  })

  it("gives waiting conversations to whoever comes online, the oldest first, up to their capacity", async () => {
    await team.put("ana", { role: "agent", capacity: 3 })
    const open = (await agentOf(team.ids.ana)) as AgentDTO & { open_conversations: number }
    await team.put("ana", { role: "agent", capacity: open.open_conversations + 2 })
    await team.policy({ scope: "account", method: "least_busy" })
    // What waited before is given first.
    await online(inbox.bruno)
    await eventually(async () => expect(await inbox.admin.conversations("view=unassigned")).toEqual([]))
    succeed(await inbox.bruno.post("/me", { availability: "away" }))
    const waiting = [await write("um"), await write("dois"), await write("três")]
    for (const conversation of waiting) expect(await assigneeOf(conversation)).toBeNull()
    await online(inbox.ana)
    await assigned(waiting[0]!, team.ids.ana)
    await assigned(waiting[1]!, team.ids.ana)
    expect(await assigneeOf(waiting[2]!)).toBeNull()
    const first = await inbox.ana.conversation(waiting[0]!.id)
    expect(first.unread_count).toBe(1)
    expect(await lines(first)).toMatchObject([{ type: "assigned", target: { id: team.ids.ana } }])

    // Room for one more.
    succeed(await inbox.ana.post(`/conversations/${waiting[0]!.id}/close`, { reason: "feito" }))
    await assigned(waiting[2]!, team.ids.ana)
    await team.put("ana", { role: "agent", capacity: null })
    succeed(await inbox.bruno.post("/me", { availability: "online" }))
  })

  it("goes to the contact's owner while they are there, and else to the fallback", async () => {
    await team.policy({ scope: "account", method: "owner", fallback_method: "random" })
    const conversation = await write()
    expect(await assigneeOf(conversation)).toBeNull()
    const { customer_id } = conversation.contact
    succeed(await inbox.bruno.post(`/contacts/${customer_id}`, { owner_id: team.ids.bruno }))
    await online(inbox.bruno)
    await assigned(conversation, team.ids.bruno)
    await online(inbox.ana)
    succeed(
      await inbox.admin.post("/contacts/owner", { customer_ids: [customer_id], owner_id: team.ids.ana })
    )
    const { contact } = succeed(
      await inbox.admin.get<{ contact: { owner: { id: string } } }>(`/contacts/${customer_id}`)
    )
    expect(contact.owner.id).toBe(team.ids.ana)
    const unowned = await write()
    await eventually(async () => expect(await assigneeOf(unowned)).not.toBeNull())
  })

  it("keeps what is said in an assigned conversation with its agent", async () => {
    await team.policy({ scope: "account", method: "random" })
    await online(inbox.ana)
    const conversation = await write()
    await assigned(conversation, team.ids.ana)
    await online(inbox.bruno)
    await inbox.platform.write(`person-${people}`, "e mais uma coisa")
    await eventually(async () => expect((await inbox.ana.conversation(conversation.id)).unread_count).toBe(2))
    expect(await assigneeOf(conversation)).toBe(team.ids.ana)
  })

  it("returns to the queue what waits for somebody who has been away too long, and a colleague gets it", async () => {
    await team.policy({ scope: "account", method: "random", options: { return_after_minutes: 0 } })
    const mine = await online(inbox.ana)
    const conversation = await write("urgente")
    await assigned(conversation, team.ids.ana)
    const answered = await write("pergunta")
    await assigned(answered, team.ids.ana)
    succeed(await inbox.ana.send(answered.id, "resposta"))
    await online(inbox.bruno)
    mine.close()
    await assigned(conversation, team.ids.bruno)
    expect(await assigneeOf(answered)).toBe(team.ids.ana)
    expect(await lines(conversation)).toMatchObject([
      { type: "assigned" },
      { type: "returned", reason: "agent_offline", actor: { id: team.ids.ana } },
      { type: "assigned", target: { id: team.ids.bruno } },
    ])
    await team.policy({ scope: "account", method: "manual", options: {} })
  })

  it("refuses methods that are not there, and a fallback nobody would ask", async () => {
    for (const body of [
      { scope: "account", method: "by_star_sign" },
      { scope: "account", method: "manual", fallback_method: "random" },
      { scope: "account", scope_id: "x", method: "random" },
      { scope: "department", method: "random" },
      { scope: "department", scope_id: "idep_none", method: "random" },
      { scope: "account", method: "random", options: { return_after_minutes: -1 } },
    ]) {
      const answer = await inbox.admin.post("/routing-policies", body)
      expect([answer.status, answer.body.code]).toEqual([400, "invalid_data"])
    }
  })
})

describe("transfer", () => {
  it("arrives unread with its history at a person, and leaves the other's inbox at once", async () => {
    const [mine, theirs] = [await online(inbox.ana), await online(inbox.bruno)]
    const conversation = await write("quero trocar")
    succeed(await inbox.ana.post(`/conversations/${conversation.id}/claim`))
    succeed(await inbox.ana.send(conversation.id, "um momento"))
    const moved = succeed(
      await inbox.ana.post<{ conversation: ConversationDTO }>(`/conversations/${conversation.id}/transfer`, {
        user_id: team.ids.bruno,
        note: "troca de nº",
      })
    )
    expect(moved.conversation.assignee?.id).toBe(team.ids.bruno)
    await eventually(() => {
      expect(mine.of("conversation.removed", conversation.id)).toHaveLength(1)
      expect(theirs.of("conversation.updated", conversation.id).at(-1)?.data.conversation?.unread_count).toBe(
        1
      )
    })
    expect((await inbox.ana.get(`/conversations/${conversation.id}`)).status).toBe(404)
    expect((await inbox.bruno.thread(conversation.id)).map(({ text }) => text)).toEqual([
      "quero trocar",
      expect.stringContaining("took this conversation"),
      "um momento",
      expect.stringContaining("troca de nº"),
    ])
    expect((await lines(conversation)).at(-1)).toMatchObject({
      type: "transferred",
      actor: { id: team.ids.ana },
      target: { type: "agent", id: team.ids.bruno },
      note: "troca de nº",
    })
  })

  it("goes through a department's queue by the department's policy, not back to whoever gave it away", async () => {
    const department = await team.department("Returns", {
      agent_ids: [team.ids.ana, team.ids.bruno],
      routing_method: "random",
    })
    await online(inbox.ana)
    const conversation = await write()
    succeed(await inbox.ana.post(`/conversations/${conversation.id}/claim`))
    succeed(
      await inbox.ana.post(`/conversations/${conversation.id}/transfer`, { department_id: department.id })
    )
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect(await inbox.ana.conversation(conversation.id)).toMatchObject({
      assignee: null,
      department: { id: department.id, name: "Returns" },
    })
    const { departments } = succeed(await inbox.ana.get<DepartmentListResponse>("/departments"))
    expect(departments.find(({ id }) => id === department.id)).toMatchObject({
      routing_method: "random",
      online_agents: 1,
      waiting_conversations: 1,
    })
    await online(inbox.bruno)
    await assigned(conversation, team.ids.bruno)
  })

  it("says why somebody cannot have it", async () => {
    const { channel: other } = await inbox.connect({
      phone_number_id: "10600000000002",
      waba_id: "20600000000002",
      display_phone_number: "+55 11 3090-4002",
      access_token: "token-of-number-2-e5b1",
      app_secret: "secret-of-app-77ac",
      verify_token: "verify-2",
    })
    const department = await team.department("Only the other number", { channel_ids: [other.id] })
    await team.put("bruno", { role: "agent", department_ids: [department.id] })
    const conversation = await write()
    succeed(await inbox.ana.post(`/conversations/${conversation.id}/claim`))
    const transfer = (body: Record<string, unknown>) =>
      inbox.ana.post(`/conversations/${conversation.id}/transfer`, body)
    for (const body of [{ department_id: department.id }, { user_id: team.ids.bruno }]) {
      const { status, body: refusal } = await transfer(body)
      expect([status, refusal.code]).toEqual([409, "channel_not_served"])
      expect(refusal.details?.channel).toMatchObject({ id: inbox.channel.id })
    }
    for (const body of [
      {},
      { user_id: "user_none" },
      { department_id: "idep_none" },
      { user_id: team.ids.ana },
      { user_id: team.ids.bruno, department_id: department.id },
    ]) {
      expect((await transfer(body)).status).toBe(400)
    }
    await team.put("bruno", { role: "agent", department_ids: [] })
    succeed(await inbox.ana.post(`/conversations/${conversation.id}/close`))
    expect((await transfer({ user_id: team.ids.bruno })).body.code).toBe("conversation_closed")
  })

  it("and close at the same moment: exactly one happens, and the other is told", async () => {
    for (let round = 0; round < 8; round += 1) {
      const conversation = await write()
      succeed(await inbox.ana.post(`/conversations/${conversation.id}/claim`))
      const [transfer, close] = await Promise.all([
        inbox.ana.post(`/conversations/${conversation.id}/transfer`, { user_id: team.ids.bruno }),
        inbox.ana.post(`/conversations/${conversation.id}/close`),
      ])
      const after = await inbox.admin.conversation(conversation.id)
      const statuses = [transfer.status, close.status].sort()
      expect(statuses[0]).toBe(200)
      expect([404, 409]).toContain(statuses[1])
      expect(after.status === "closed").toBe(close.status === 200)
      expect(after.assignee?.id).toBe(close.status === 200 ? team.ids.ana : team.ids.bruno)
    }
  })
})

describe("the team", () => {
  it("gives back what an agent had when they are removed or switched off", async () => {
    const [one, other] = [await write(), await write()]
    succeed(await inbox.bruno.post(`/conversations/${one.id}/claim`))
    await team.put("bruno", { role: "agent", is_active: false })
    await assigned(one, null)
    await team.put("bruno", { role: "agent", is_active: true })
    succeed(await inbox.bruno.post(`/conversations/${other.id}/claim`))
    await inbox.shop("DELETE", `/users/${team.ids.bruno}`)
    await assigned(other, null)
    expect((await lines(other)).at(-1)).toMatchObject({ type: "returned", reason: "agent_removed" })
  })

  it("begins conversations of a channel with the only department that names it, and tells who writes that it is closed", async () => {
    const department = await team.department("Vendas", {
      channel_ids: [inbox.channel.id],
      business_hours: { timezone: "America/Sao_Paulo", days: {}, message: "Voltamos amanhã." },
    })
    expect(department.is_open).toBe(false)
    const conversation = await write()
    expect(conversation.department).toEqual({ id: department.id, name: "Vendas" })
    await inbox.platform.write(`person-${people}`, "alô?")
    await eventually(async () => {
      const texts = (await inbox.admin.thread(conversation.id)).map(({ text }) => text)
      expect(texts).toContain("alô?")
      expect(texts.filter((text) => text === "Voltamos amanhã.")).toHaveLength(1)
    })
    const after = await inbox.admin.conversation(conversation.id)
    expect(after.unread_count).toBe(2)
    expect(after.waiting_since).not.toBeNull()
    const bad = { timezone: "America/Sao_Paulo", days: { 1: [["18:00", "09:00"]] } }
    expect((await inbox.admin.post(`/departments/${department.id}`, { business_hours: bad })).status).toBe(
      400
    )
  })
})
