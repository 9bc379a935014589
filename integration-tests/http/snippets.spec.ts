import type {
  AttachmentDTO,
  ConversationDTO,
  ImportSnippetsResponse,
  MessageDTO,
  SnippetDTO,
  SnippetListResponse,
  UseSnippetResponse,
} from "../../plugin/src/types/http"
import { eventually } from "../helpers/eventually"
import { type AgentClient, call, newClientId, type Refusal, succeed } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"
import { formTeam, type Team } from "./support/team"

let inbox: Inbox
let team: Team
let people = 0

beforeAll(async () => {
  inbox = await startInbox()
  team = await formTeam(inbox)
})
afterAll(() => inbox?.stop())

const make = (client: AgentClient, body: Record<string, unknown>) =>
  client.post<{ snippet: SnippetDTO }>("/snippets", { title: "T", text: "texto", scope: "personal", ...body })
const list = async (client: AgentClient) =>
  succeed(await client.get<SnippetListResponse>("/snippets")).snippets
const shortcuts = async (client: AgentClient) => (await list(client)).map(({ shortcut }) => shortcut)
const apply = async (client: AgentClient, id: string, conversation: string) =>
  succeed(await client.post<UseSnippetResponse>(`/snippets/${id}/use`, { conversation_id: conversation }))
const remove = (client: AgentClient, id: string) =>
  call<Refusal>("DELETE", `${inbox.url}/admin/inbox/snippets/${id}`, undefined, client.token)

async function conversation(name = "rita"): Promise<ConversationDTO> {
  people += 1
  const wa_id = `55119111${String(people).padStart(5, "0")}`
  await inbox.platform.contact(`snippet-${people}`, { wa_id, name })
  await inbox.platform.write(`snippet-${people}`, "oi")
  const { id } = await eventually(() => inbox.admin.conversationOf(wa_id))
  succeed(await inbox.ana.post(`/conversations/${id}/claim`))
  return eventually(async () => {
    const found = await inbox.admin.conversation(id)
    expect(found.contact.customer_id).not.toBeNull()
    return found
  })
}

async function upload(
  client: AgentClient,
  bytes: Buffer,
  name: string,
  type: string
): Promise<AttachmentDTO> {
  const form = new FormData()
  form.set("purpose", "snippet")
  form.set("file", new Blob([new Uint8Array(bytes)], { type }), name)
  const response = await fetch(`${inbox.url}/admin/inbox/attachments`, {
    method: "POST",
    headers: { authorization: `Bearer ${client.token}` },
    body: form,
  })
  const { attachment } = (await response.json()) as { attachment: AttachmentDTO }
  expect(response.status).toBe(201)
  return attachment
}

describe("who sees and changes what", () => {
  it("keeps personal ones to their owner, a department's to its people, and lets managers write the rest", async () => {
    const sales = await team.department("Vendas", { agent_ids: [team.ids.ana] })
    const own = succeed(await make(inbox.ana, { shortcut: "meu" })).snippet
    expect(own).toMatchObject({ can_edit: true, created_by: { id: team.ids.ana } })
    const refused = await make(inbox.ana, { shortcut: "todos", scope: "everyone" })
    expect([refused.status, (refused.body as unknown as Refusal).code]).toEqual([403, "not_permitted"])
    const everyones = succeed(await make(inbox.admin, { shortcut: "todos", scope: "everyone" })).snippet
    succeed(await make(inbox.admin, { shortcut: "venda", scope: "department", department_id: sales.id }))
    expect(await shortcuts(inbox.ana)).toEqual(["meu", "todos", "venda"])
    expect(await shortcuts(inbox.bruno)).toEqual(["todos"])

    for (const [method, client] of [
      ["GET", inbox.bruno],
      ["POST", inbox.bruno],
      ["DELETE", inbox.admin],
    ] as const) {
      const url = `${inbox.url}/admin/inbox/snippets/${own.id}`
      const answer = await call<Refusal>(
        method,
        url,
        method === "POST" ? { title: "x" } : undefined,
        client.token
      )
      expect([answer.status, answer.body.code]).toEqual([404, "not_found"])
    }
    expect((await inbox.bruno.post(`/snippets/${everyones.id}`, { title: "x" })).status).toBe(403)
    expect((await inbox.ana.post(`/snippets/${own.id}`, { scope: "everyone" })).status).toBe(403)
    expect((await remove(inbox.bruno, everyones.id)).status).toBe(403)
    expect((await remove(inbox.ana, own.id)).status).toBe(200)
    expect(await shortcuts(inbox.ana)).not.toContain("meu")
  })

  it("has one meaning of a shortcut in a scope, and refuses what is none", async () => {
    succeed(await make(inbox.ana, { shortcut: "/frete" }))
    const again = await make(inbox.ana, { shortcut: "Frete" })
    expect([again.status, (again.body as unknown as Refusal).code]).toEqual([422, "duplicate"])
    succeed(await make(inbox.bruno, { shortcut: "frete" }))
    for (const body of [
      { shortcut: "com espaço" },
      { shortcut: "" },
      { shortcut: "x", text: " " },
      { shortcut: "x", scope: "department", department_id: "nada" },
    ]) {
      const answer = await make(inbox.admin, body)
      expect([body, answer.status, (answer.body as unknown as Refusal).code]).toEqual([
        body,
        400,
        "invalid_data",
      ])
    }
  })
})

describe("using one", () => {
  it("fills in what is known, takes fallbacks, names what is missing, and counts", async () => {
    const { id, contact } = await conversation("Marta Lopes")
    await inbox.shop("POST", `/customers/${contact.customer_id}`, {
      first_name: "Marta",
      last_name: "Lopes",
      metadata: { tamanho: "38", secret: { no: true } },
    })
    const { snippet } = succeed(
      await make(inbox.ana, {
        shortcut: "tudo",
        text: "Oi {{contact.first_name}} ({{contact.tamanho}}), {{ agent.first_name }} aqui. {{order.number|Sem pedido}} {{contact.birthday}} {{contact.secret}} {{outra}}",
      })
    )
    const used = await apply(inbox.ana, snippet.id, id)
    expect(used).toMatchObject({
      text: "Oi Marta (38), Ana aqui. Sem pedido {{contact.birthday}} {{contact.secret}} {{outra}}",
      unresolved: ["{{contact.birthday}}", "{{contact.secret}}"],
      attachments: [],
      refused: [],
    })
    const [counted] = (await list(inbox.ana)).filter((one) => one.id === snippet.id)
    expect(counted).toMatchObject({ own_usage_count: 1, usage_count: 1 })

    const raw = await inbox.ana.post<Refusal>(`/conversations/${id}/messages`, {
      client_id: newClientId(),
      text: used.text,
    })
    expect([raw.status, raw.body.code, raw.body.details]).toEqual([
      422,
      "variable_unresolved",
      { variables: ["contact.birthday", "contact.secret"] },
    ])
    // Other braces are words.
    expect((await inbox.ana.send(id, "use {{outra}} assim")).status).toBe(201)
    expect((await inbox.bruno.post(`/snippets/${snippet.id}/use`, { conversation_id: id })).status).toBe(404)
  })

  it("brings its files along as uploads for the channel, again and again, and says which it does not take", async () => {
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64"
    )
    const [photo, clip] = [
      await upload(inbox.ana, png, "tabela.png", "image/png"),
      await upload(
        inbox.ana,
        Buffer.from("GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;", "latin1"),
        "anim.gif",
        "image/gif"
      ),
    ]
    const { snippet } = succeed(
      await make(inbox.ana, { shortcut: "tabela", text: "Segue", attachment_ids: [photo.id, clip.id] })
    )
    expect(snippet.attachments.map(({ name }) => name)).toEqual(["tabela.png", "anim.gif"])
    for (let round = 0; round < 2; round += 1) {
      const { id } = await conversation()
      const used = await apply(inbox.ana, snippet.id, id)
      expect(used.attachments.map(({ name }) => name)).toEqual(["tabela.png"])
      expect(used.refused).toMatchObject([{ name: "anim.gif", code: "attachment_type_not_allowed" }])
      const { message } = succeed(
        await inbox.ana.post<{ message: MessageDTO }>(`/conversations/${id}/messages`, {
          client_id: newClientId(),
          text: used.text,
          attachment_ids: used.attachments.map((attachment) => attachment.id),
        })
      )
      await eventually(async () => expect((await inbox.ana.message(id, message.id)).status).toBe("delivered"))
    }
    // Somebody else's upload is nobody's snippet.
    const stolen = await make(inbox.bruno, { shortcut: "roubo", attachment_ids: [photo.id] })
    expect(stolen.status).toBe(400)
    expect(await shortcuts(inbox.bruno)).not.toContain("roubo")
  })
})

describe("files of them", () => {
  it("come back as they went, and name what is wrong line by line", async () => {
    const sales = await team.department("Trocas", { agent_ids: [team.ids.bruno] })
    await team.put("bruno", { role: "supervisor" })
    const csv = [
      "shortcut;title;text;scope;department",
      '/ola;Olá;"Oi {{contact.first_name}}; tudo bem?";personal;',
      "troca;Troca;Você tem 30 dias;department;trocas",
      "sem texto;x;;personal;",
      "troca2;x;y;department;Vendas",
      "geral;G;Para todos;everyone;",
    ].join("\r\n")
    const read = async (text: string) =>
      succeed(await inbox.bruno.post<ImportSnippetsResponse>("/snippets/import", { csv: text }))
    const first = await read(csv)
    expect([first.created, first.updated]).toEqual([3, 0])
    expect(first.errors.map(({ line }) => line)).toEqual([4, 5])
    const exported = await inbox.bruno.get<string>("/snippets/export")
    expect(exported.text).toContain("Oi {{contact.first_name}}; tudo bem?")
    const again = await read(exported.text)
    expect([again.created, again.errors]).toEqual([0, []])
    const found = (await list(inbox.bruno)).find(({ shortcut }) => shortcut === "troca")
    expect(found).toMatchObject({ scope: "department", department_id: sales.id, text: "Você tem 30 dias" })
    const none = await inbox.bruno.post("/snippets/import", { csv: "a,b\n1,2" })
    expect([none.status, none.body.code]).toEqual([400, "invalid_data"])
    await team.put("bruno", { role: "agent" })
  })
})
