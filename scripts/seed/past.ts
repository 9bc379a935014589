import { PHONE_NUMBER_ID } from "./channel"
import { asList, asObject, createOnce, type Json } from "./http"
import { inboxOf, type SeededTeam } from "./team"

const HOUR_MS = 3_600_000
const WAIT_MS = 30_000

/** People who wrote a while ago, so that their service window is closed or about to be. */
const LATE = [
  {
    contact: { id: "sofia", name: "Sofia Menezes", wa_id: "5548991230987" },
    text: "Oi! A luminária que eu queria voltou para o estoque?",
    hoursAgo: 22.5,
  },
  {
    contact: { id: "otavio", name: "Otávio Lemos", wa_id: "5561998120045" },
    text: "Boa tarde, conseguem entregar até sexta?",
    hoursAgo: 27,
  },
  {
    contact: { id: "regina", name: "Regina Prates", wa_id: "5585987654410" },
    text: "Vou pensar sobre as toalhas e te falo",
    hoursAgo: 75,
    template: {
      name: "retomar_atendimento",
      language: "pt_BR",
      variables: { body: ["Regina", "Lumen"] },
    },
  },
]

const NOTES: [string, string][] = [
  ["5581988124471", "Prefere WhatsApp de manhã. Compra vestidos tamanho M, às vezes G."],
  ["34612345890", "Mora em Madri, vem ao Recife em dezembro."],
]

interface Setup {
  serverUrl: string
  simulatorUrl: string
  team: SeededTeam
}

/**
 * What lies behind: windows that end or have ended, somebody who was asked to go on, somebody who came back after a
 * closed conversation, and notes. Repeating it changes nothing.
 */
export async function seedPast({ serverUrl, simulatorUrl, team }: Setup): Promise<void> {
  const [admin, ana] = [await inboxOf(serverUrl, "admin"), await inboxOf(serverUrl, "ana")]
  const list = async (view: string) =>
    asList((await admin("GET", `/conversations?view=${view}&limit=100`)).conversations)
  const find = async (waId: string, view = "all") =>
    (await list(view)).find(({ contact }) => asObject(contact).address === waId)
  const write = (id: string, index: number, text: string, hoursAgo = 0) =>
    createOnce(`${simulatorUrl}/simulator/contacts/${id}/messages`, {
      phone_number_id: PHONE_NUMBER_ID,
      message_id: `wamid.seed.${id}.${index}`,
      type: "text",
      text: { body: text },
      ...(hoursAgo ? { timestamp: new Date(Date.now() - hoursAgo * HOUR_MS).toISOString() } : {}),
    })

  const { channels } = await admin("GET", "/channels")
  const whatsapp = asList(channels).find(({ external_id }) => external_id === PHONE_NUMBER_ID)
  await admin("POST", "/templates/sync", { channel_id: whatsapp?.id })
  for (const { contact, text, hoursAgo, template } of LATE) {
    await createOnce(`${simulatorUrl}/simulator/contacts`, contact)
    if (!(await write(contact.id, 0, text, hoursAgo))) continue
    const conversation = await waitFor(contact.name, () => find(contact.wa_id))
    const path = `/conversations/${String(conversation.id)}`
    const user_id = team.ids.ana
    if (asObject(conversation.assignee).id !== user_id) await admin("POST", `${path}/transfer`, { user_id })
    if (template) await ana("POST", `${path}/resume`, { template, client_id: `seed-${contact.id}` })
  }
  // Lucía's first conversation is a record by now; what she writes begins another one.
  if (await find("34612345890", "closed")) {
    await write("lucia", 90, "¡Hola otra vez! El bolso llegó perfecto 💛 ¿Tienen el sombrero a juego?")
  }
  await seedNotes(ana, [...(await list("all")), ...(await list("closed"))])
}

async function seedNotes(ana: Awaited<ReturnType<typeof inboxOf>>, conversations: Json[]): Promise<void> {
  for (const [waId, text] of NOTES) {
    const contacts = conversations.map(({ contact }) => asObject(contact))
    const customer = contacts.find(({ address }) => address === waId)?.customer_id
    if (!customer) continue
    const { entries } = await ana("GET", `/contacts/${String(customer)}/timeline?kind=note`)
    if (!asList(entries).length) await ana("POST", `/contacts/${String(customer)}/notes`, { text })
  }
}

async function waitFor(who: string, look: () => Promise<Json | undefined>): Promise<Json> {
  const deadline = Date.now() + WAIT_MS
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > deadline) throw new Error(`Seeding waited in vain for ${who}`)
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
}
