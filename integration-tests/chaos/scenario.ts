import type { ConversationDTO, MessageDTO } from "../../plugin/src/types/http"
import type { PostgresServer } from "../helpers/postgres"
import { AdminApi } from "./api"
import { type Backend, type Cluster, startCluster } from "./cluster"
import { Platform } from "./platform"
import { createRandom } from "./random"

export interface Size {
  contacts: number
  inbound: number
  outbound: number
  kills: number
  /** How long the flow lasts: long enough that every kill falls into it. */
  milliseconds: number
}

/** Questions the run answers; an empty list of complaints is a yes. */
export type Verdict = Record<string, string[]>

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Lets messages flow both ways while processes are killed at random points, then counts everything. */
export async function runScenario(
  postgres: PostgresServer,
  backend: Backend,
  size: Size,
  seed: number
): Promise<Verdict> {
  const random = createRandom(seed)
  const cluster = await startCluster(postgres, backend)
  try {
    const platform = new Platform(cluster.simulatorUrl)
    const api = new AdminApi(cluster.url, cluster.token)
    const contacts = Array.from({ length: size.contacts }, (_, index) => `contact-${index}`)
    await platform.prepare(contacts)
    const written = await openConversations(platform, api, contacts)
    let isFlowing = true
    const flow = Promise.all([
      writeInbound(platform, contacts, size, written, random),
      writeOutbound(api, size),
    ]).finally(() => {
      isFlowing = false
    })
    await crashAtRandom(cluster, size.kills, random, () => isFlowing)
    const [, posted] = await flow
    await settle(platform, api, posted)
    return await judge(platform, api, written, posted)
  } catch (error) {
    process.stderr.write(`${cluster.logs()}\n`)
    throw error
  } finally {
    await cluster.stop()
  }
}

type Written = Map<string, string[]>

const startedAt = () => Math.floor(Date.now() / 1000) - 20_000

/** One message of each contact, so that there is somebody to answer. */
async function openConversations(platform: Platform, api: AdminApi, contacts: string[]): Promise<Written> {
  const written: Written = new Map()
  for (const contact of contacts) {
    await platform.write(contact, `${contact} 0`, startedAt())
    written.set(contact, [`${contact} 0`])
  }
  const deadline = Date.now() + 60_000
  while ((await api.conversations()).length < contacts.length) {
    if (Date.now() > deadline) {
      throw new Error("the first messages did not arrive")
    }
    await pause(200)
  }
  return written
}

async function writeInbound(
  platform: Platform,
  contacts: string[],
  size: Size,
  written: Written,
  random: () => number
) {
  const base = startedAt() + 10
  for (let index = 1; index <= size.inbound; index += 1) {
    const contact = contacts[Math.floor(random() * contacts.length)] ?? ""
    const texts = written.get(contact) ?? []
    const text = `${contact} ${texts.length}`
    await platform.write(contact, text, base + texts.length)
    texts.push(text)
    await pause((random() * 2 * size.milliseconds) / size.inbound)
  }
}

interface Posted {
  id: string
  conversation_id: string
  text: string
}

async function writeOutbound(api: AdminApi, size: Size): Promise<Posted[]> {
  const conversations = await api.conversations()
  const posted: Posted[] = []
  for (let index = 0; index < size.outbound; index += 1) {
    const conversation = conversations[index % conversations.length] as ConversationDTO
    const text = `answer ${index}`
    const { message } = await api.post<{ message: MessageDTO }>(
      `/conversations/${conversation.id}/messages`,
      {
        client_id: `chaos-${index}`,
        text,
      }
    )
    posted.push({ id: message.id, conversation_id: conversation.id, text })
    await pause(size.milliseconds / size.outbound)
  }
  return posted
}

async function crashAtRandom(
  cluster: Cluster,
  kills: number,
  random: () => number,
  isFlowing: () => boolean
) {
  for (let kill = 0; kill < kills; kill += 1) {
    await pause(200 + random() * 1_800)
    await cluster.crash(random() < 0.5 ? "server" : "worker")
    process.stdout.write(`  kill ${kill + 1} of ${kills}${isFlowing() ? "" : " (after the flow)"}\n`)
  }
}

const UNSETTLED = new Set(["queued", "sending", "sent"])

/** Until every delivery is acknowledged and read, and every answer has found its end. */
async function settle(platform: Platform, api: AdminApi, posted: Posted[]): Promise<void> {
  const deadline = Date.now() + 180_000
  for (;;) {
    const pending = await platform.pendingDeliveries()
    const threads = await Promise.all(
      [...new Set(posted.map((item) => item.conversation_id))].map((id) => api.thread(id))
    )
    const open = threads
      .flat()
      .filter((message) => message.direction === "outbound" && UNSETTLED.has(message.status))
    if (pending === 0 && open.length === 0) {
      // One sweep more: what was stored last may still wait for its turn.
      await pause(3_000)
      return
    }
    if (Date.now() > deadline) {
      throw new Error(
        `not settled: ${pending} deliveries pending, ${open.map(({ status }) => status).join(", ")}`
      )
    }
    await pause(500)
  }
}

async function judge(
  platform: Platform,
  api: AdminApi,
  written: Written,
  posted: Posted[]
): Promise<Verdict> {
  const conversations = await api.conversations()
  const threads = new Map<string, MessageDTO[]>()
  for (const { id } of conversations) {
    threads.set(id, await api.thread(id))
  }
  const sent = await platform.sent()
  return {
    "every acknowledged message is there once and in order": inboundComplaints(
      written,
      conversations,
      threads
    ),
    "one conversation and one customer for each contact": contactComplaints(written, conversations),
    "no answer was sent twice": doubleComplaints(sent),
    "every answer was sent or waits for a person": outcomeComplaints(posted, threads, sent),
    "answers reached the platform in the order they were written": orderComplaints(posted, sent),
  }
}

function inboundComplaints(
  written: Written,
  conversations: ConversationDTO[],
  threads: Map<string, MessageDTO[]>
): string[] {
  return [...written].flatMap(([contact, texts]) => {
    const name = contact.replace("contact-", "Contact ")
    const conversation = conversations.find((item) => item.contact.name === name)
    const thread = conversation ? (threads.get(conversation.id) ?? []) : []
    const arrived = thread.filter((message) => message.direction === "inbound").map((message) => message.text)
    return arrived.join("|") === texts.join("|")
      ? []
      : [`${contact}: wrote ${texts.length}, found ${arrived.length}: ${arrived.join(" ")}`]
  })
}

function contactComplaints(written: Written, conversations: ConversationDTO[]): string[] {
  const customers = new Set(conversations.map((conversation) => conversation.contact.customer_id))
  const isRight =
    conversations.length === written.size && customers.size === written.size && !customers.has(null)
  return isRight
    ? []
    : [`${written.size} contacts, ${conversations.length} conversations, ${customers.size} customers`]
}

const messageIdOf = (reference: string | null) => reference?.split(".")[0] ?? ""

function doubleComplaints(sent: { biz_opaque_callback_data: string | null }[]): string[] {
  const ids = sent.map((message) => messageIdOf(message.biz_opaque_callback_data))
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} was accepted twice`)
}

function outcomeComplaints(
  posted: Posted[],
  threads: Map<string, MessageDTO[]>,
  sent: { biz_opaque_callback_data: string | null }[]
): string[] {
  const accepted = new Set(sent.map((message) => messageIdOf(message.biz_opaque_callback_data)))
  return posted.flatMap(({ id, conversation_id }) => {
    const copies = (threads.get(conversation_id) ?? []).filter((message) => message.id === id)
    const status = copies[0]?.status ?? "missing"
    const isRight =
      copies.length === 1 && (accepted.has(id) ? status === "delivered" : status === "unconfirmed")
    return isRight
      ? []
      : [`${id}: ${copies.length} copies, ${status}, ${accepted.has(id) ? "accepted" : "never sent"}`]
  })
}

function orderComplaints(posted: Posted[], sent: { biz_opaque_callback_data: string | null }[]): string[] {
  const position = new Map(posted.map(({ id }, index) => [id, index]))
  const last = new Map<string, number>()
  return sent.flatMap((message) => {
    const id = messageIdOf(message.biz_opaque_callback_data)
    const index = position.get(id) ?? -1
    const conversation = posted[index]?.conversation_id ?? ""
    const isBehind = index < (last.get(conversation) ?? -1)
    last.set(conversation, index)
    return isBehind ? [`${id} overtook a later answer`] : []
  })
}
