import type {
  ChatbotDTO,
  ChatbotFlow,
  ConversationDTO,
  DepartmentDTO,
  MessageDTO,
} from "../../plugin/src/types/http"
import { eventually } from "../helpers/eventually"
import { type Answer, succeed } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"
import type { SentMessage } from "./support/platform"
import { Stream } from "./support/stream"
import { formTeam, type Team } from "./support/team"

let inbox: Inbox
let team: Team
let sales: DepartmentDTO
let people = 0

beforeAll(async () => {
  inbox = await startInbox()
  team = await formTeam(inbox)
  sales = await team.department("Vendas", { agent_ids: [team.ids.ana] })
})
afterAll(() => inbox?.stop())
afterEach(async () => {
  const { chatbots } = succeed(await inbox.admin.get<{ chatbots: ChatbotDTO[] }>("/chatbots"))
  for (const { id } of chatbots) succeed(await inbox.admin.post(`/chatbots/${id}/unpublish`))
})

const flow = (more: Partial<ChatbotFlow["nodes"]> = {}): ChatbotFlow => ({
  start: "hello",
  nodes: {
    hello: { type: "message", text: "Olá! Sou o robô da Lumen.", next: "menu" },
    menu: {
      type: "menu",
      text: "Como posso ajudar?",
      options: [
        { label: "Comprar", keywords: ["preço"], next: "sales" },
        { label: "Nada, obrigado", next: "bye" },
      ],
      invalid_text: "Não entendi.",
      max_invalid: 2,
      timeout_minutes: null,
      on_timeout: null,
    },
    sales: { type: "handoff", department_id: sales.id, text: "Já chamo alguém." },
    bye: { type: "close", text: "Até logo!" },
    ...(more as ChatbotFlow["nodes"]),
  },
})

async function publish(draft: ChatbotFlow): Promise<ChatbotDTO> {
  const body = { name: "Recepção", channel_ids: [inbox.channel.id], flow: draft }
  const { chatbot } = succeed(await inbox.admin.post<{ chatbot: ChatbotDTO }>("/chatbots", body))
  return succeed(await inbox.admin.post<{ chatbot: ChatbotDTO }>(`/chatbots/${chatbot.id}/publish`)).chatbot
}

class Person {
  readonly wa_id: string
  private readonly id: string
  constructor() {
    people += 1
    this.id = `bot-person-${people}`
    this.wa_id = `55119666${String(people).padStart(5, "0")}`
  }

  async write(text: string, extra?: Record<string, unknown>): Promise<void> {
    await inbox.platform.contact(this.id, { wa_id: this.wa_id })
    await inbox.platform.write(this.id, text, extra)
  }

  /** Everything the platform delivered to this person, as it was sent. */
  received(): Promise<SentMessage[]> {
    return inbox.platform.sentTo(this.id)
  }

  hears(count: number): Promise<SentMessage[]> {
    return eventually(async () => {
      const sent = await this.received()
      expect(sent.length).toBe(count)
      return sent
    })
  }

  conversation(): Promise<ConversationDTO> {
    return eventually(() => inbox.admin.conversationOf(this.wa_id))
  }
}

const bodyOf = (message: SentMessage | undefined) =>
  message?.body as unknown as { text?: { body: string }; interactive?: Record<string, unknown> }

it("greets, offers its menu as buttons, and the button leads to the department's queue with the whole history", async () => {
  const chatbot = await publish(flow())
  const person = new Person()
  await person.write("oi")
  const [hello, menu] = await person.hears(2)
  expect(bodyOf(hello).text?.body).toBe("Olá! Sou o robô da Lumen.")
  expect(bodyOf(menu).interactive).toMatchObject({ type: "button", body: { text: "Como posso ajudar?" } })
  const led = await person.conversation()
  expect(led).toMatchObject({ status: "bot", assignee: null, department: null, unread_count: 1 })
  // Whoever may claim sees that the chatbot leads it.
  expect((await inbox.bruno.conversations("view=unassigned&status=bot")).map(({ id }) => id)).toContain(
    led.id
  )
  expect(await inbox.bruno.conversations("view=unassigned&status=open")).toEqual([])

  await person.write("", {
    type: "interactive",
    text: undefined,
    interactive: { type: "button_reply", button_reply: { id: "menu:0", title: "Comprar" } },
  })
  const sent = await person.hears(3)
  expect(bodyOf(sent[2]).text?.body).toBe("Já chamo alguém.")
  const handed = await eventually(async () => {
    const conversation = await inbox.ana.conversation(led.id)
    expect(conversation.status).toBe("open")
    return conversation
  })
  expect(handed).toMatchObject({ department: { id: sales.id }, assignee: null, unread_count: 2 })
  const thread = await inbox.ana.thread(led.id)
  expect(thread.map(({ author }: MessageDTO) => author.type)).toEqual([
    ...["contact", "bot", "bot", "contact", "bot", "system"],
  ])
  expect(thread.at(-1)?.details.system).toMatchObject({ type: "handed_off", target: { id: sales.id } })
  expect((await inbox.bruno.get(`/conversations/${led.id}`)).status).toBe(404)
  expect(chatbot.published_version).toBe(1)
})

it("takes a number, a label or a keyword for an answer, and gives up on who is not understood", async () => {
  await publish(flow())
  for (const answer of ["1", "  COMPRAR!", "preco"]) {
    const person = new Person()
    await person.write("bom dia")
    await person.hears(2)
    await person.write(answer)
    await eventually(async () => expect((await person.conversation()).department?.id).toBe(sales.id))
  }
  const lost = new Person()
  await lost.write("oi")
  await lost.hears(2)
  await lost.write("quero falar com gente")
  const sent = await lost.hears(4)
  expect(bodyOf(sent[2]).text?.body).toBe("Não entendi.")
  await lost.write("gente!!!")
  await eventually(async () => {
    const { status, department } = await lost.conversation()
    expect({ status, department }).toEqual({ status: "open", department: null })
  })
})

it("hands over to a person, or by a method of its own whatever the policy says", async () => {
  await publish(
    flow({
      sales: { type: "handoff", method: "random", text: null },
      bye: { type: "handoff", user_id: team.ids.bruno, text: null },
    })
  )
  const stream = await Stream.open(inbox.url, inbox.ana.token)
  const [byMethod, toBruno] = [new Person(), new Person()]
  for (const [person, answer, id] of [
    [byMethod, "1", team.ids.ana],
    [toBruno, "2", team.ids.bruno],
  ] as const) {
    await person.write("oi")
    await person.hears(2)
    await person.write(answer)
    await eventually(async () => expect((await person.conversation()).assignee?.id).toBe(id))
  }
  stream.close()
})

it("closes a conversation that is done", async () => {
  await publish(flow())
  const person = new Person()
  await person.write("oi")
  await person.hears(2)
  const { id } = await person.conversation()
  await person.write("2")
  await eventually(async () => expect((await inbox.admin.conversation(id)).status).toBe("closed"))
  expect(bodyOf((await person.hears(3))[2]).text?.body).toBe("Até logo!")
  await person.write("oi de novo")
  await eventually(async () => expect((await person.conversation()).id).not.toBe(id))
})

it("lets an agent take over at any time, by claiming or by writing, and says nothing more", async () => {
  await publish(flow())
  const ways: ((id: string) => Promise<Answer<unknown>>)[] = [
    (id) => inbox.ana.post(`/conversations/${id}/claim`),
    (id) => inbox.ana.send(id, "Oi, aqui é a Ana"),
  ]
  for (const take of ways) {
    const person = new Person()
    await person.write("oi")
    await person.hears(2)
    const { id } = await person.conversation()
    succeed(await take(id))
    expect(await inbox.ana.conversation(id)).toMatchObject({ status: "open", assignee: { id: team.ids.ana } })
    const before = (await inbox.ana.thread(id)).length
    await person.write("1")
    await eventually(async () => expect((await inbox.ana.thread(id)).length).toBeGreaterThan(before))
    expect((await inbox.ana.thread(id)).at(-1)?.author.type).toBe("contact")
    expect((await inbox.ana.conversation(id)).department).toBeNull()
  }
})

it("does not strand who is inside a flow that is edited, unpublished or deleted", async () => {
  const chatbot = await publish(flow())
  const [one, other] = [new Person(), new Person()]
  for (const person of [one, other]) {
    await person.write("oi")
    await person.hears(2)
  }
  const changed = { start: "end", nodes: { end: { type: "close" as const, text: "Fechado" } } }
  succeed(await inbox.admin.post(`/chatbots/${chatbot.id}`, { flow: changed }))
  succeed(await inbox.admin.post(`/chatbots/${chatbot.id}/publish`))
  await one.write("1")
  await eventually(async () => expect((await one.conversation()).department?.id).toBe(sales.id))
  succeed(await inbox.admin.post(`/chatbots/${chatbot.id}/unpublish`))
  await other.write("comprar")
  await eventually(async () => expect((await other.conversation()).department?.id).toBe(sales.id))
  const late = new Person()
  await late.write("oi")
  await eventually(async () => expect((await late.conversation()).status).toBe("open"))
})

it("goes on after its time is up", async () => {
  const draft = flow()
  const menu = draft.nodes.menu as Extract<ChatbotFlow["nodes"][string], { type: "menu" }>
  await publish({
    ...draft,
    nodes: { ...draft.nodes, menu: { ...menu, timeout_minutes: 1, on_timeout: "sales" } },
  })
  const person = new Person()
  await person.write("oi")
  await person.hears(2)
  const { id } = await person.conversation()
  // A minute passes.
  await inbox.sql.rows(
    `UPDATE inbox_chatbot_session SET waiting_until = now() - interval '1 second' WHERE conversation_id = $1`,
    id
  )
  await inbox.sql.rows(`UPDATE inbox_conversation SET bot_due_at = now() WHERE id = $1`, id)
  await eventually(
    async () => expect((await inbox.admin.conversation(id)).department?.id).toBe(sales.id),
    40_000
  )
}, 60_000)

it("says everything once, whatever is killed on the way", async () => {
  await publish(flow())
  const person = new Person()
  await person.write("oi")
  await person.hears(2)
  const { id } = await person.conversation()
  // As a worker that died between saying it and remembering it leaves it.
  await inbox.sql.rows(
    `UPDATE inbox_chatbot_session SET turn = 0, handled_sequence = 0, state = '{"node_id":null,"invalid_answers":0}' WHERE conversation_id = $1`,
    id
  )
  await inbox.sql.rows(`UPDATE inbox_conversation SET bot_due_at = now() WHERE id = $1`, id)
  await eventually(async () => {
    const [row] = await inbox.sql.rows(
      `SELECT turn FROM inbox_chatbot_session WHERE conversation_id = $1`,
      id
    )
    expect(row?.turn).toBe(1)
  }, 40_000)
  expect(await person.received()).toHaveLength(2)
  expect((await inbox.admin.thread(id)).filter(({ author }) => author.type === "bot")).toHaveLength(2)
}, 60_000)
