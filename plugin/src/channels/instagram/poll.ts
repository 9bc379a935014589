import { setTimeout as sleep } from "node:timers/promises"
import type { ConnectedChannel, MessageEvent, PollResult } from "../../types/channel"
import { ChannelError } from "../../utils/channel-error"
import { present } from "../meta/tolerant"
import { isPage, sender, type InstagramClient } from "./client"
import {
  finishWalk,
  newWalk,
  readCursor,
  type ChangedConversation,
  type PollCursor,
  type Walk,
} from "./poll-cursor"
import { isEmpty, readMessage, type OwnAccount } from "./poll-message"
import {
  accountSchema,
  conversationsSchema,
  MESSAGE_FIELDS,
  messageIdsSchema,
  messageSchema,
} from "./poll-schema"
import { parseTime } from "./time"

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Times of two conversations may come out of order by a little. */
const OVERLAP = 5 * MINUTE
/** How far the first poll looks back, and how much of that counts as missed rather than as history. */
const FIRST_LOOK = 7 * DAY
const LIVE = DAY
/** What was shared comes back empty here, so its webhook is given this long to say what it was. */
const SETTLE = 15 * MINUTE
/** Instagram gives details of the newest messages of a conversation only. */
const DETAILS_LIMIT = 20
/** A poll ends with the conversation in which it reaches this; the next goes on. */
const CALLS_PER_POLL = 20
/** Two calls a second are allowed to an account. */
const PAUSE = 500

/**
 * Reads what happened since the cursor: the conversations that changed, then the ids of their messages, then
 * the new ones. A refusal in the middle keeps what was read; the next poll goes on there.
 * @throws ChannelError when nothing could be read
 */
export async function poll(
  client: InstagramClient,
  channel: ConnectedChannel,
  given: Record<string, unknown> | null,
  { now = Date.now(), pause = PAUSE } = {}
): Promise<PollResult> {
  const poller = new Poller(client, channel, readCursor(given, now), now, pause)
  try {
    return await poller.run()
  } catch (error) {
    if (!(error instanceof ChannelError) || !poller.events.length) throw error
    return { events: poller.events, cursor: { ...poller.cursor }, has_more: false }
  }
}

class Poller {
  readonly events: MessageEvent[] = []
  private calls = 0
  private own: OwnAccount | null = null

  constructor(
    private readonly client: InstagramClient,
    private readonly channel: ConnectedChannel,
    public cursor: PollCursor,
    private readonly now: number,
    private readonly pause: number
  ) {}

  async run(): Promise<PollResult> {
    this.cursor.walk ??= newWalk(this.since)
    const { walk } = this.cursor
    while (!walk.is_listed && this.calls < CALLS_PER_POLL) await this.listPage(walk)
    while (walk.conversations.length && this.calls < CALLS_PER_POLL) {
      const conversation = walk.conversations[0]!
      const held = await this.readConversation(conversation)
      walk.conversations.shift()
      if (held === null) this.cursor.read[conversation.id] = conversation.updated_at
      else walk.held_back = Math.min(walk.held_back ?? Infinity, held)
    }
    const isDone = walk.is_listed && !walk.conversations.length
    const cursor = isDone ? finishWalk(this.cursor, walk, OVERLAP) : this.cursor
    return { events: this.events, cursor: { ...cursor }, has_more: !isDone }
  }

  private get since(): number {
    return this.cursor.since ?? this.cursor.started_at - FIRST_LOOK
  }

  /** Newest first: the list ends with the first conversation that has not changed. */
  private async listPage(walk: Walk): Promise<void> {
    const path = isPage(this.channel) ? `${sender(this.channel)}/conversations` : "me/conversations"
    const answer = await this.read(path, {
      platform: "instagram",
      fields: "id,updated_time",
      ...(walk.next_page ? { after: walk.next_page } : {}),
    })
    const page = conversationsSchema.safeParse(answer).data
    const listed = present(page?.data).flatMap(({ id, updated_time }): ChangedConversation[] => {
      const updated_at = parseTime(updated_time)
      return id && updated_at !== null ? [{ id, updated_at }] : []
    })
    const changed = listed.filter(({ updated_at }) => updated_at > this.since - OVERLAP)
    walk.newest = Math.max(walk.newest, ...changed.map(({ updated_at }) => updated_at))
    const known = new Set(walk.conversations.map(({ id }) => id))
    walk.conversations.push(
      ...changed.filter(({ id, updated_at }) => this.cursor.read[id] !== updated_at && !known.has(id))
    )
    walk.next_page = page?.paging?.cursors?.after || null
    walk.is_listed = !page?.paging?.next || !walk.next_page || changed.length < listed.length
  }

  /** @returns the time of the oldest message left for later, or null when all were taken */
  private async readConversation({ id }: ChangedConversation): Promise<number | null> {
    const own = (this.own ??= await this.readOwnAccount())
    const answer = await this.readObject(id, "messages")
    let held: number | null = null
    const events: MessageEvent[] = []
    for (const { id: messageId, created_at: time } of newestOf(answer)) {
      if (time <= this.since - OVERLAP) continue
      const message = messageSchema.safeParse(await this.readObject(messageId, MESSAGE_FIELDS)).data
      if (!message) continue
      if (isEmpty(message)) {
        if (time <= this.since) continue
        if (this.now - time < SETTLE) {
          held = Math.min(held ?? Infinity, time - 1)
          continue
        }
      }
      const is_history = this.cursor.since === null && time < this.cursor.started_at - LIVE
      const event = readMessage({ ...message, id: messageId }, { own, created_at: time, is_history })
      if (event) events.push(event)
    }
    this.events.push(...events.reverse())
    return held
  }

  /** Null for what was deleted, or is too old to be told of. */
  private async readObject(id: string, fields: string): Promise<unknown> {
    try {
      return await this.read(encodeURIComponent(id), { fields })
    } catch (error) {
      if (error instanceof ChannelError && error.code === "invalid_request") return null
      throw error
    }
  }

  /** The read paths name the account by another id than webhooks do, depending on the login. */
  private async readOwnAccount(): Promise<OwnAccount> {
    const fields = isPage(this.channel) ? "id" : "user_id,username"
    const account = accountSchema.safeParse(await this.read("me", { fields })).data
    const { external_id, credentials } = this.channel
    const ids = [external_id, credentials.page_id, account?.id, account?.user_id]
    return {
      id: external_id,
      ids: new Set(ids.filter((id): id is string => Boolean(id))),
      username: account?.username || null,
    }
  }

  private async read(path: string, query: Record<string, string>): Promise<unknown> {
    if (this.calls > 0) await sleep(this.pause)
    this.calls += 1
    return this.client.read(this.channel, path, query)
  }
}

/** The newest messages of a conversation that can be looked into. */
function newestOf(conversation: unknown): { id: string; created_at: number }[] {
  const listed = present(messageIdsSchema.safeParse(conversation).data?.messages?.data)
  return listed
    .flatMap(({ id, created_time }) => {
      const created_at = parseTime(created_time)
      return id && created_at !== null ? [{ id, created_at }] : []
    })
    .sort((one, other) => other.created_at - one.created_at)
    .slice(0, DETAILS_LIMIT)
}
