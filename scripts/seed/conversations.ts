import { connectWhatsApp, type ChannelSetup, PHONE_NUMBER_ID } from "./channel"
import { DIALOGUES, type Dialogue, type Line } from "./dialogues"
import { asList, asObject, callJson, type Json, login } from "./http"
import { DEMO_PASSWORD, DEMO_USERS, type DemoUser } from "./logins"

const WAIT_MS = 30_000
const POLL_MS = 150
const PAGE = 100

export type ConversationSeed = Omit<ChannelSetup, "adminToken">

/** Connects the demo's WhatsApp number; safe at every start. */
export async function seedChannel(setup: ConversationSeed): Promise<void> {
  const adminToken = await login(setup.serverUrl, DEMO_USERS.admin.email, DEMO_PASSWORD)
  await connectWhatsApp({ ...setup, adminToken })
}

/**
 * Lets customers write and agents answer through the very doors people use: signed webhooks from
 * the simulator on one side, the admin API on the other. Nothing is put into tables by hand.
 */
export async function seedConversations({ serverUrl, simulatorUrl }: ConversationSeed): Promise<void> {
  const tokens = {
    admin: await login(serverUrl, DEMO_USERS.admin.email, DEMO_PASSWORD),
    ana: await login(serverUrl, DEMO_USERS.ana.email, DEMO_PASSWORD),
    bruno: await login(serverUrl, DEMO_USERS.bruno.email, DEMO_PASSWORD),
  }
  const scene = new Scene(serverUrl, simulatorUrl, tokens)
  for (const dialogue of DIALOGUES) {
    await scene.play(dialogue)
  }
}

class Scene {
  constructor(
    private readonly serverUrl: string,
    private readonly simulatorUrl: string,
    private readonly tokens: Record<DemoUser, string>
  ) {}

  async play({ contact, lines, isClosed }: Dialogue): Promise<void> {
    const created = await callJson("POST", `${this.simulatorUrl}/simulator/contacts`, contact)
    const { wa_id, user_id } = asObject(created.contact)
    const addresses = [contact.wa_id, wa_id, user_id, contact.username].filter((value) => typeof value === "string")
    let conversation: Json | undefined
    for (const [index, [speaker, text]] of lines.entries()) {
      if (speaker === "contact") {
        await this.write(contact.id, index, text)
        conversation = await this.waitForMessage(addresses, text)
      } else if (conversation) {
        await this.answer(String(conversation.id), `seed-${contact.id}-${index}`, speaker, text)
      }
    }
    const agent = lines.find(isAgentLine)?.[0]
    if (isClosed && conversation && agent) {
      await this.admin(agent, "POST", `/conversations/${String(conversation.id)}/close`, {})
    }
  }

  private write(contactId: string, index: number, text: string): Promise<Json> {
    return callJson("POST", `${this.simulatorUrl}/simulator/contacts/${contactId}/messages`, {
      phone_number_id: PHONE_NUMBER_ID,
      // The same id again is the same message to the platform, so a repeated seed adds nothing.
      message_id: `wamid.seed.${contactId}.${index}`,
      type: "text",
      text: { body: text },
    })
  }

  private async answer(conversationId: string, clientId: string, speaker: DemoUser, text: string): Promise<void> {
    await this.admin(speaker, "POST", `/conversations/${conversationId}/messages`, { client_id: clientId, text })
    await this.waitFor(`the answer to ${conversationId}`, async () => {
      const { messages } = await this.admin(speaker, "GET", `/conversations/${conversationId}/messages`)
      const message = asList(messages).find((candidate) => candidate.client_id === clientId)
      return message && message.status !== "queued" && message.status !== "sending" ? message : undefined
    })
  }

  /** The conversation of a contact, once `text` has arrived as its newest message. */
  private waitForMessage(addresses: unknown[], text: string): Promise<Json> {
    return this.waitFor(`"${text.slice(0, 30)}…"`, async () => {
      const { conversations } = await this.admin("admin", "GET", `/conversations?view=all&limit=${PAGE}`)
      return asList(conversations).find(
        (conversation) =>
          addresses.includes(asObject(conversation.contact).address) &&
          asObject(conversation.last_message).text === text
      )
    })
  }

  private admin(user: DemoUser, method: "GET" | "POST", path: string, body?: unknown): Promise<Json> {
    return callJson(method, `${this.serverUrl}/admin/inbox${path}`, body, this.tokens[user])
  }

  private async waitFor(what: string, look: () => Promise<Json | undefined>): Promise<Json> {
    const deadline = Date.now() + WAIT_MS
    for (;;) {
      const found = await look()
      if (found) {
        return found
      }
      if (Date.now() > deadline) {
        throw new Error(`Seeding waited in vain for ${what}`)
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    }
  }
}

function isAgentLine(line: Line): line is [DemoUser, string] {
  return line[0] !== "contact"
}
