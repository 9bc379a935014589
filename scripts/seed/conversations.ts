import { connectWhatsApp, type ChannelSetup, PHONE_NUMBER_ID } from "./channel"
import { DIALOGUES, type Dialogue } from "./dialogues"
import { asList, asObject, callJson, createOnce, type Json, login } from "./http"
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
export async function seedConversations({
  serverUrl,
  simulatorUrl,
}: Pick<ConversationSeed, "serverUrl" | "simulatorUrl">): Promise<void> {
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

  /** Picks up where an interrupted run stopped. */
  async play({ contact, lines }: Dialogue): Promise<void> {
    await createOnce(`${this.simulatorUrl}/simulator/contacts`, contact)
    const addresses = await this.findAddresses(contact.id)
    let conversation = await this.findConversation(addresses)
    const arrived = conversation ? await this.listTexts(String(conversation.id)) : []
    for (const [index, [speaker, text]] of lines.entries()) {
      if (arrived.includes(text)) {
        continue
      }
      if (speaker === "contact") {
        await this.write(contact.id, index, text)
        conversation = await this.waitForMessage(addresses, text)
      } else if (conversation) {
        await this.answer(String(conversation.id), `seed-${contact.id}-${index}`, speaker, text)
      }
    }
  }

  /** Everything the platform may call this contact. */
  private async findAddresses(contactId: string): Promise<unknown[]> {
    const { contacts } = await callJson("GET", `${this.simulatorUrl}/simulator/state`)
    const contact = asList(contacts).find((candidate) => candidate.id === contactId)
    const { wa_id, canonical_wa_id, user_id, username } = contact ?? {}
    return [wa_id, canonical_wa_id, user_id, username].filter((value) => typeof value === "string")
  }

  private async findConversation(addresses: unknown[]): Promise<Json | undefined> {
    for (const view of ["all", "closed"]) {
      const { conversations } = await this.admin("admin", "GET", `/conversations?view=${view}&limit=${PAGE}`)
      const found = asList(conversations).find((candidate) =>
        addresses.includes(asObject(candidate.contact).address)
      )
      if (found) return found
    }
    return undefined
  }

  private async listTexts(conversationId: string): Promise<unknown[]> {
    const { messages } = await this.admin("admin", "GET", `/conversations/${conversationId}/messages`)
    return asList(messages).map((message) => message.text)
  }

  private write(contactId: string, index: number, text: string): Promise<Json | null> {
    return createOnce(`${this.simulatorUrl}/simulator/contacts/${contactId}/messages`, {
      phone_number_id: PHONE_NUMBER_ID,
      // The same id again is the same message to the platform, so a repeated seed adds nothing.
      message_id: `wamid.seed.${contactId}.${index}`,
      type: "text",
      text: { body: text },
    })
  }

  private async answer(
    conversationId: string,
    clientId: string,
    speaker: DemoUser,
    text: string
  ): Promise<void> {
    await this.admin(speaker, "POST", `/conversations/${conversationId}/messages`, {
      client_id: clientId,
      text,
    })
    await this.waitFor(`the answer to ${conversationId}`, async () => {
      const { messages } = await this.admin(speaker, "GET", `/conversations/${conversationId}/messages`)
      const message = asList(messages).find((candidate) => candidate.client_id === clientId)
      return message && message.status !== "queued" && message.status !== "sending" ? message : undefined
    })
  }

  /** The conversation of a contact, once `text` has arrived as its newest message. */
  private waitForMessage(addresses: unknown[], text: string): Promise<Json> {
    return this.waitFor(`"${text.slice(0, 30)}…"`, async () => {
      const conversation = await this.findConversation(addresses)
      return asObject(conversation?.last_message).text === text ? conversation : undefined
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
