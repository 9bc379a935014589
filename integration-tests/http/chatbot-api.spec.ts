import type {
  AgentListResponse,
  ChatbotDTO,
  ChatbotFlow,
  ChatbotListResponse,
  ChatbotResponse,
  CreateChatbotBody,
  FlowProblem,
  PreviewFlowBody,
  PreviewFlowResponse,
  ValidateFlowResponse,
} from "../../plugin/src/types/http"
import { type Answer, call, type Refusal, succeed } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"

const FLOW: ChatbotFlow = {
  start: "hello",
  nodes: {
    hello: { type: "message", text: "Olá!", next: "known" },
    known: {
      type: "condition",
      when: { field: "contact.orders", is: "at_least", value: 3 },
      then: "menu",
      else: "newcomer",
    },
    newcomer: { type: "message", text: "Que bom ter você aqui.", next: "menu" },
    menu: {
      type: "menu",
      text: "Como posso ajudar?",
      options: [
        { label: "Vendas", keywords: ["comprar"], next: "sales" },
        { label: "Só olhando", next: "bye" },
      ],
      invalid_text: "Não entendi.",
      max_invalid: 2,
      timeout_minutes: 10,
      on_timeout: "bye",
    },
    sales: { type: "handoff", text: "Um momento." },
    bye: { type: "close", text: "Até logo!" },
  },
}
const BROKEN: ChatbotFlow = { start: "a", nodes: { a: { type: "message", text: "", next: "nowhere" } } }

let inbox: Inbox

beforeAll(async () => {
  inbox = await startInbox()
})
afterAll(() => inbox?.stop())

const remove = <Body = Refusal>(id: string) =>
  call<Body>("DELETE", `${inbox.url}/admin/inbox/chatbots/${id}`, undefined, inbox.admin.token)
const post = (path: string, body?: unknown): Promise<Answer<ChatbotResponse>> => inbox.admin.post(path, body)
const refuse = (path: string, body?: unknown): Promise<Answer<Refusal>> => inbox.admin.post(path, body)
const read = async (id: string) => succeed(await inbox.admin.get<ChatbotResponse>(`/chatbots/${id}`)).chatbot

async function create(more: Partial<CreateChatbotBody> = {}): Promise<ChatbotDTO> {
  const body = { name: "Recepção", channel_ids: [inbox.channel.id], flow: FLOW, ...more }
  const answer = await post("/chatbots", body)
  expect(answer.status).toBe(201)
  return answer.body.chatbot
}

describe("a chatbot", () => {
  it("is drafted, published, changed, published again, withdrawn and deleted", async () => {
    const draft = await create()
    expect(draft).toMatchObject({
      ...{ name: "Recepção", channel_ids: [inbox.channel.id], flow: FLOW, problems: [] },
      ...{ is_published: false, published_version: null, published_at: null, has_changes: true },
      active_conversations: 0,
    })
    const { id } = draft

    const published = succeed(await post(`/chatbots/${id}/publish`)).chatbot
    expect(published).toMatchObject({ is_published: true, published_version: 1, has_changes: false })
    expect(Date.parse(published.published_at!)).toBeGreaterThan(Date.parse(draft.created_at))

    const flow = { ...FLOW, nodes: { ...FLOW.nodes, bye: { type: "close", text: "Tchau \u0000!" } } }
    const changed = succeed(await post(`/chatbots/${id}`, { flow })).chatbot
    expect(changed).toMatchObject({ name: "Recepção", published_version: 1, has_changes: true })
    // What no database can keep of a text is replaced, not a reason to lose the rest.
    expect(changed.flow.nodes.bye).toEqual({ type: "close", text: "Tchau \uFFFD!" })
    expect(succeed(await post(`/chatbots/${id}/publish`)).chatbot.published_version).toBe(2)

    const renamed = succeed(await post(`/chatbots/${id}`, { name: " Portaria " })).chatbot
    expect(renamed).toMatchObject({ name: "Portaria", has_changes: false, channel_ids: [inbox.channel.id] })
    const { chatbots } = succeed(await inbox.admin.get<ChatbotListResponse>("/chatbots"))
    expect(chatbots).toEqual([renamed])

    const withdrawn = succeed(await post(`/chatbots/${id}/unpublish`)).chatbot
    expect(withdrawn).toMatchObject({ is_published: false, published_version: null, has_changes: true })

    expect(succeed(await remove(id))).toEqual({ id, object: "chatbot", deleted: true })
    expect(succeed(await inbox.admin.get<ChatbotListResponse>("/chatbots")).chatbots).toEqual([])
  })

  it("that is not there is not found, whatever is asked of it", async () => {
    const answers = [
      await inbox.admin.get("/chatbots/bot_unknown"),
      await refuse("/chatbots/bot_unknown", { name: "A" }),
      await refuse("/chatbots/bot_unknown/publish"),
      await refuse("/chatbots/bot_unknown/unpublish"),
      await remove("bot_unknown"),
    ]
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [404, "not_found"])
    )
  })

  it("is refused on channels there are not, by name, and when it is no flow", async () => {
    const body = { name: "A", channel_ids: [inbox.channel.id, "chan_x"], flow: FLOW }
    const unknown = await refuse("/chatbots", body)
    expect(unknown.status).toBe(400)
    expect(unknown.body).toMatchObject({ code: "invalid_data", message: expect.stringContaining("chan_x") })
    const shapeless = await refuse("/chatbots", {
      ...body,
      flow: { start: "a", nodes: { a: { type: "dance" } } },
    })
    expect(shapeless.body).toMatchObject({ code: "invalid_data" })
    expect((await refuse("/chatbots", { ...body, name: " " })).body).toMatchObject({
      details: { issues: [{ path: "name" }] },
    })
  })

  it("may be as large as a flow can be", async () => {
    const nodes = Array.from({ length: 199 }, (_, index) => [
      `n${index}`,
      { type: "message", text: "á".repeat(4_000), next: index < 198 ? `n${index + 1}` : "end" },
    ])
    const flow = { start: "n0", nodes: { ...Object.fromEntries(nodes), end: { type: "handoff" } } }
    const large = await create({ flow })
    expect(Object.keys(large.flow.nodes)).toHaveLength(200)
    succeed(await remove(large.id))
  })
})

describe("publishing", () => {
  it("is refused with what is wrong", async () => {
    const { id, problems } = await create({ flow: BROKEN })
    expect(problems.map(({ code }) => code)).toEqual(["no_way_out", "missing_node", "empty_text"])
    const refused = await refuse(`/chatbots/${id}/publish`)
    expect(refused.status).toBe(400)
    expect(refused.body).toMatchObject({ code: "invalid_data", details: { problems } })
    expect(await read(id)).toMatchObject({ is_published: false })
    succeed(await remove(id))
  })

  it("is refused without a channel, and not for what should merely be looked at", async () => {
    const lonely: ChatbotFlow = { ...FLOW, nodes: { ...FLOW.nodes, attic: { type: "close" } } }
    const { id, problems } = await create({ channel_ids: [], flow: lonely })
    expect(problems).toMatchObject([{ severity: "warning", code: "unreachable_node", node_id: "attic" }])
    const refused = await refuse(`/chatbots/${id}/publish`)
    expect(refused.body).toMatchObject({
      ...{ code: "invalid_data", message: expect.stringContaining("channel") },
      details: { problems },
    })
    succeed(await post(`/chatbots/${id}`, { channel_ids: [inbox.channel.id] }))
    succeed(await post(`/chatbots/${id}/publish`))
    succeed(await remove(id))
  })

  it("leaves a channel to one chatbot, until that is withdrawn", async () => {
    const [first, second] = [await create({ name: "Primeira" }), await create({ name: "Segunda" })]
    succeed(await post(`/chatbots/${first.id}/publish`))
    const refused = await refuse(`/chatbots/${second.id}/publish`)
    expect(refused.status).toBe(422)
    expect(refused.body).toMatchObject({
      ...{ code: "duplicate", message: expect.stringContaining("Primeira") },
      details: { chatbot_id: first.id, name: "Primeira" },
    })
    succeed(await post(`/chatbots/${first.id}/unpublish`))
    succeed(await post(`/chatbots/${second.id}/publish`))
    expect((await refuse(`/chatbots/${first.id}/publish`)).status).toBe(422)
    for (const { id } of [first, second]) succeed(await remove(id))
  })
})

describe("a flow in the editor", () => {
  const validate = async (flow: ChatbotFlow): Promise<FlowProblem[]> => {
    const body = { flow, channel_ids: [inbox.channel.id] }
    return succeed(await inbox.admin.post<ValidateFlowResponse>("/chatbots/validate", body)).problems
  }

  it("is checked against the shop as it is, and not kept", async () => {
    expect(await validate(FLOW)).toEqual([])
    const department_id = "dep_unknown"
    const lost: ChatbotFlow = {
      start: "menu",
      nodes: {
        menu: {
          type: "menu",
          text: "x".repeat(1_025),
          options: [{ label: "A label longer than a button", next: "lost" }],
        },
        lost: { type: "handoff", department_id, user_id: "user_unknown", method: "dice" },
      },
    }
    const channel = inbox.channel.name
    expect(await validate(lost)).toMatchObject([
      { severity: "warning", code: "text_too_long", node_id: "menu", details: { limit: 1_024, channel } },
      {
        severity: "warning",
        code: "label_too_long",
        node_id: "menu",
        option: 0,
        details: { limit: 24, channel },
      },
      { severity: "error", code: "unknown_department", node_id: "lost", details: { id: department_id } },
      { severity: "error", code: "unknown_agent", node_id: "lost" },
      { severity: "error", code: "unknown_method", node_id: "lost" },
    ])
    const unknown = await refuse("/chatbots/validate", { flow: FLOW, channel_ids: ["chan_x"] })
    expect(unknown.body).toMatchObject({ code: "invalid_data", message: expect.stringContaining("chan_x") })
    expect(succeed(await inbox.admin.get<ChatbotListResponse>("/chatbots")).chatbots).toEqual([])
  })

  it("knows the people, departments and methods there are", async () => {
    const { agents } = succeed(await inbox.admin.get<AgentListResponse>("/agents"))
    const department = { name: "Vendas", channel_ids: [inbox.channel.id] }
    const made = succeed(
      await inbox.admin.post<{ department: { id: string } }>("/departments", department)
    ).department
    const targets = { department_id: made.id, user_id: agents[0]!.user_id }
    for (const method of ["manual", "random"]) {
      const flow: ChatbotFlow = { start: "a", nodes: { a: { type: "handoff", ...targets, method } } }
      expect(await validate(flow)).toEqual([])
    }
  })

  it("is tried turn by turn, as customers would meet it", async () => {
    const turn = async (body: Omit<PreviewFlowBody, "flow">) =>
      succeed(await inbox.admin.post<PreviewFlowResponse>("/chatbots/preview", { flow: FLOW, ...body }))
    const saying = ({ outputs }: PreviewFlowResponse) => outputs.map(({ text }) => text)

    const start = await turn({ state: null })
    expect(saying(start)).toEqual(["Olá!", "Que bom ter você aqui.", "Como posso ajudar?"])
    expect(start.outputs[2]!.options).toEqual([
      { id: "menu:0", title: "Vendas" },
      { id: "menu:1", title: "Só olhando" },
    ])
    expect(start).toMatchObject({ state: { node_id: "menu", invalid_answers: 0 }, end: null })
    const returning = await turn({ state: null, facts: { "contact.orders at_least 3": true } })
    expect(saying(returning)).toEqual(["Olá!", "Como posso ajudar?"])

    const pardon = await turn({ state: start.state, answer: { text: "hã?" } })
    expect(saying(pardon)).toEqual(["Não entendi.", "Como posso ajudar?"])
    expect(pardon.state).toEqual({ node_id: "menu", invalid_answers: 1 })
    expect(await turn({ state: pardon.state, answer: { text: "hã??" } })).toMatchObject({
      outputs: [{ text: "Até logo!" }],
      end: { type: "close" },
    })
    const sales = {
      outputs: [{ text: "Um momento." }],
      end: { type: "handoff", department_id: null, user_id: null, method: null },
    }
    expect(await turn({ state: pardon.state, answer: { text: "COMPRAR" } })).toMatchObject(sales)
    expect(await turn({ state: start.state, answer: { text: "", option_id: "menu:0" } })).toMatchObject(sales)
    expect(saying(await turn({ state: start.state, timeout: true }))).toEqual(["Até logo!"])

    const silent = await refuse("/chatbots/preview", { flow: FLOW, state: start.state })
    expect(silent.body).toMatchObject({ code: "invalid_data", message: expect.stringContaining("answer") })
  })
})

describe("whoever may not change settings", () => {
  it("is refused everywhere", async () => {
    const { agents } = succeed(await inbox.admin.get<AgentListResponse>("/agents"))
    const idOf = (email: string) => agents.find((agent) => agent.email === email)!.user_id
    succeed(await inbox.admin.post("/agents", { user_id: idOf("admin@inbox.test"), role: "admin" }))
    succeed(await inbox.admin.post("/agents", { user_id: idOf("ana@inbox.test"), role: "agent" }))
    const { id } = await create()
    const flow = { flow: FLOW, channel_ids: [] }
    const answers = [
      await inbox.ana.get("/chatbots"),
      await inbox.ana.get(`/chatbots/${id}`),
      await inbox.ana.post("/chatbots", { name: "Minha", ...flow }),
      await inbox.ana.post(`/chatbots/${id}`, { name: "Minha" }),
      await inbox.ana.post(`/chatbots/${id}/publish`),
      await inbox.ana.post(`/chatbots/${id}/unpublish`),
      await inbox.ana.post("/chatbots/validate", flow),
      await inbox.ana.post("/chatbots/preview", { flow: FLOW, state: null }),
      await call<Refusal>("DELETE", `${inbox.url}/admin/inbox/chatbots/${id}`, undefined, inbox.ana.token),
    ]
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [403, "not_permitted"])
    )
    expect(await read(id)).toMatchObject({ name: "Recepção", is_published: false })
    expect((await call("GET", `${inbox.url}/admin/inbox/chatbots`)).status).toBe(401)
  })
})
