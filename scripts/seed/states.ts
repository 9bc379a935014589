import { DIALOGUES } from "./dialogues"
import { asList, asObject, createOnce, type Json } from "./http"
import { INSTAGRAM_ACCOUNT_ID } from "./instagram"
import { inboxOf, type SeededTeam } from "./team"

const CHATBOT = "Recepção no Instagram"
const CURIOUS = { id: "1784001100220034", username: "tati.luz", name: "Tatiane Luz" }
const WAIT_MS = 30_000

interface Setup {
  serverUrl: string
  simulatorUrl: string
  team: SeededTeam
}

/**
 * Brings the conversations that have begun into every state there is: handed on with a note, waiting for a department,
 * closed, and led by the chatbot. Repeating it changes nothing.
 */
export async function seedStates(setup: Setup): Promise<void> {
  const { serverUrl, team } = setup
  const [admin, bruno] = [await inboxOf(serverUrl, "admin"), await inboxOf(serverUrl, "bruno")]
  const open = asList((await admin("GET", "/conversations?view=all&limit=100")).conversations)
  const find = (id: string) => {
    const name = DIALOGUES.find(({ contact }) => contact.id === id)?.contact.name
    return open.find(({ contact }) => asObject(contact).name === name)
  }
  const assignee = (conversation: Json) => asObject(conversation.assignee).id
  const customer = (conversation: Json) => String(asObject(conversation.contact).customer_id)

  const marina = find("marina")
  if (marina && assignee(marina) === team.ids.bruno) {
    const note = "Ela prefere receber em casa, o endereço é o do pedido."
    await bruno("POST", `/conversations/${String(marina.id)}/transfer`, { user_id: team.ids.ana, note })
  }
  const caio = find("caio")
  if (caio && !caio.department) {
    const department_id = team.departments.get("Trocas e devoluções")
    await admin("POST", `/conversations/${String(caio.id)}/transfer`, { department_id })
  }
  const lucia = find("lucia")
  if (lucia) await admin("POST", `/conversations/${String(lucia.id)}/close`, { reason: "Resolvido" })
  for (const [id, owner_id] of [
    ["livia", team.ids.ana],
    ["rafael", team.ids.bruno],
  ] as const) {
    const conversation = find(id)
    if (conversation) await admin("POST", `/contacts/${customer(conversation)}`, { owner_id })
  }
  await seedChatbot(setup, admin)
}

/**
 * A chatbot ready to be published. One conversation stays inside it; it is a draft again afterwards, so that who writes on
 * the simulated phone meets people until somebody publishes it.
 */
async function seedChatbot(
  { simulatorUrl, team }: Setup,
  admin: Awaited<ReturnType<typeof inboxOf>>
): Promise<void> {
  const { channels } = await admin("GET", "/channels")
  const channel = asList(channels).find(({ external_id }) => external_id === INSTAGRAM_ACCOUNT_ID)
  const { chatbots } = await admin("GET", "/chatbots")
  if (!channel || asList(chatbots).some(({ name }) => name === CHATBOT)) return
  const body = { name: CHATBOT, channel_ids: [channel.id], flow: receptionFlow(team) }
  const { chatbot } = await admin("POST", "/chatbots", body)
  const path = `/chatbots/${String(asObject(chatbot).id)}`
  await admin("POST", `${path}/publish`, {})
  const api = `${simulatorUrl}/simulator/instagram/customers`
  await createOnce(api, { account_id: INSTAGRAM_ACCOUNT_ID, ...CURIOUS })
  await createOnce(`${api}/${CURIOUS.id}/messages`, { message_id: "seed.tati.1", text: "Oi, bom dia!" })
  await waitFor(async () => {
    const { conversations } = await admin("GET", "/conversations?view=all&status=bot&limit=100")
    return asList(conversations).some(({ last_message }) => asObject(last_message).direction === "outbound")
  })
  await admin("POST", `${path}/unpublish`, {})
}

async function waitFor(look: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + WAIT_MS
  while (!(await look())) {
    if (Date.now() > deadline) throw new Error("Seeding waited in vain for the chatbot")
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
}

function receptionFlow({ departments }: SeededTeam): Json {
  const handoff = (name: string, text: string) => ({
    type: "handoff",
    department_id: departments.get(name),
    text,
  })
  return {
    start: "hello",
    nodes: {
      hello: { type: "message", text: "Oi! Aqui é a assistente da Lumen 💡", next: "menu" },
      menu: {
        type: "menu",
        text: "Sobre o que você quer falar?",
        options: [
          { label: "Comprar", keywords: ["preço", "catálogo"], next: "sales" },
          { label: "Trocar um produto", keywords: ["troca", "devolução"], next: "returns" },
          { label: "Pagamento", keywords: ["boleto", "pix"], next: "finance" },
        ],
        invalid_text: "Não entendi. Toque em uma das opções ou responda com o número.",
        max_invalid: 2,
        timeout_minutes: 60,
        on_timeout: "sales",
      },
      sales: handoff("Vendas", "Já chamo alguém de vendas."),
      returns: handoff("Trocas e devoluções", "Vou passar para o time de trocas."),
      finance: handoff("Financeiro", "Um momento, o financeiro já responde."),
    },
  }
}
