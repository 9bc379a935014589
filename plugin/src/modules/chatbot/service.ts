import { MedusaService } from "@medusajs/framework/utils"
import type { ChatbotFlow, FlowState } from "../../types/http/chatbot"
import { InboxError } from "../../utils/inbox-error"
import Chatbot from "./models/chatbot"
import ChatbotSession from "./models/chatbot-session"
import ChatbotVersion from "./models/chatbot-version"

interface Executor {
  raw(sql: string, bindings?: unknown[]): Promise<{ rows: unknown[] }>
}
interface Database extends Executor {
  transaction<Result>(work: (executor: Executor) => Promise<Result>): Promise<Result>
}

export interface ChatbotRow {
  id: string
  name: string
  channel_ids: string[]
  flow: ChatbotFlow
  published_version_id: string | null
  created_at: Date
  updated_at: Date
}

export interface ChatbotVersionRow {
  id: string
  chatbot_id: string
  number: number
  flow: ChatbotFlow
  published_at: Date
}

/** A conversation inside a version, with the version's flow. */
export interface ChatbotSessionRow {
  id: string
  conversation_id: string
  chatbot_id: string
  version_id: string
  state: FlowState
  handled_sequence: number
  turn: number
  waiting_until: Date | null
  ended_at: Date | null
  flow: ChatbotFlow
}

export interface SavedTurn {
  state: FlowState
  handled_sequence: number
  waiting_until: Date | null
  ended: boolean
}

const BEGIN: FlowState = { node_id: null, invalid_answers: 0 }
const MOST_COUNTED = 100
const SESSION = `SELECT s.*, v.flow FROM inbox_chatbot_session s JOIN inbox_chatbot_version v ON v.id = s.version_id`

/** Owns chatbots, their published versions, and where conversations are in them. */
export default class ChatbotModuleService extends MedusaService({
  InboxChatbot: Chatbot,
  InboxChatbotVersion: ChatbotVersion,
  InboxChatbotSession: ChatbotSession,
}) {
  private readonly database: Database

  constructor(dependencies: { __pg_connection__: Database }) {
    super(...arguments)
    this.database = dependencies.__pg_connection__
  }

  /**
   * Changes name, channels or draft. What answers now stays as it is, on the new channels.
   * @throws InboxError `not_found`, or `duplicate` when published and another chatbot has one of the channels
   */
  change(id: string, input: Partial<Pick<ChatbotRow, "name" | "channel_ids" | "flow">>): Promise<void> {
    return this.alone(async (executor) => {
      const chatbot = await findChatbot(executor, id)
      if (chatbot.published_version_id && input.channel_ids) {
        await refuseTaken(executor, id, input.channel_ids)
      }
      await executor.raw(
        `UPDATE inbox_chatbot SET name = ?, channel_ids = ?, flow = ?::jsonb, updated_at = now() WHERE id = ?`,
        [
          input.name ?? chatbot.name,
          input.channel_ids ?? chatbot.channel_ids,
          JSON.stringify(input.flow ?? chatbot.flow),
          id,
        ]
      )
    })
  }

  /**
   * Makes the draft a version that new conversations begin with.
   * @throws InboxError `not_found`, or `duplicate` when another published chatbot has one of the channels
   */
  publish(id: string): Promise<ChatbotVersionRow> {
    return this.alone(async (executor) => {
      const chatbot = await findChatbot(executor, id)
      await refuseTaken(executor, id, chatbot.channel_ids)
      const [version] = await rows<ChatbotVersionRow>(
        executor,
        `INSERT INTO inbox_chatbot_version (id, chatbot_id, number, flow, published_at)
         SELECT 'botver_' || replace(gen_random_uuid()::text, '-', ''), ?, coalesce(max(number), 0) + 1, ?::jsonb, now()
         FROM inbox_chatbot_version WHERE chatbot_id = ? RETURNING *`,
        [id, JSON.stringify(chatbot.flow), id]
      )
      await executor.raw(
        `UPDATE inbox_chatbot SET published_version_id = ?, updated_at = now() WHERE id = ?`,
        [version!.id, id]
      )
      return version!
    })
  }

  /** New conversations begin without it; those inside go on. @throws InboxError `not_found` */
  unpublish(id: string): Promise<void> {
    return this.alone(async (executor) => {
      await findChatbot(executor, id)
      await executor.raw(
        `UPDATE inbox_chatbot SET published_version_id = NULL, updated_at = now() WHERE id = ?`,
        [id]
      )
    })
  }

  /** Frees its channels at once; conversations inside keep their version. */
  async remove(id: string): Promise<void> {
    await this.softDeleteInboxChatbots(id)
  }

  /** What answers on each channel; on all of them when none are named. */
  async publishedFor(
    channelIds?: string[]
  ): Promise<Map<string, { chatbot_id: string; version_id: string }>> {
    const found = await rows<{ channel_id: string; chatbot_id: string; version_id: string }>(
      this.database,
      `SELECT channel_id, b.id AS chatbot_id, b.published_version_id AS version_id
       FROM inbox_chatbot b, unnest(b.channel_ids) AS channel_id
       WHERE b.published_version_id IS NOT NULL AND b.deleted_at IS NULL
         AND (?::text[] IS NULL OR channel_id = ANY(?::text[]))`,
      [channelIds ?? null, channelIds ?? null]
    )
    return new Map(found.map(({ channel_id, ...published }) => [channel_id, published]))
  }

  async channelsWithBot(): Promise<string[]> {
    return [...(await this.publishedFor()).keys()]
  }

  /** Finds the conversation's session or begins one; null when the channel has no chatbot. Ended ones come back ended. */
  async openSession(conversationId: string, channelId: string): Promise<ChatbotSessionRow | null> {
    const existing = await this.readSession(conversationId)
    if (existing) return existing
    const published = (await this.publishedFor([channelId])).get(channelId)
    if (!published) return null
    await this.database.raw(
      `INSERT INTO inbox_chatbot_session (id, conversation_id, chatbot_id, version_id, state)
       VALUES ('botses_' || replace(gen_random_uuid()::text, '-', ''), ?, ?, ?, ?::jsonb)
       ON CONFLICT (conversation_id) WHERE deleted_at IS NULL DO NOTHING`,
      [conversationId, published.chatbot_id, published.version_id, JSON.stringify(BEGIN)]
    )
    return this.readSession(conversationId)
  }

  async readSession(conversationId: string): Promise<ChatbotSessionRow | null> {
    const [session] = await rows<ChatbotSessionRow>(
      this.database,
      `${SESSION} WHERE s.conversation_id = ? AND s.deleted_at IS NULL`,
      [conversationId]
    )
    return session ?? null
  }

  /** Keeps what a turn led to. False when somebody else took this turn, or the session has ended: nothing is kept. */
  async saveTurn(session: Pick<ChatbotSessionRow, "id" | "turn">, saved: SavedTurn): Promise<boolean> {
    const updated = await rows(
      this.database,
      `UPDATE inbox_chatbot_session SET state = ?::jsonb, handled_sequence = ?, waiting_until = ?, turn = turn + 1,
         ended_at = CASE WHEN ?::boolean THEN now() END, updated_at = now()
       WHERE id = ? AND turn = ? AND ended_at IS NULL RETURNING id`,
      [
        JSON.stringify(saved.state),
        saved.handled_sequence,
        saved.waiting_until,
        saved.ended,
        session.id,
        session.turn,
      ]
    )
    return updated.length > 0
  }

  /** People lead from here, or the conversation is closed. A turn being worked on can no longer be saved. */
  async endSession(conversationId: string): Promise<void> {
    await this.database.raw(
      `UPDATE inbox_chatbot_session SET ended_at = now(), waiting_until = NULL, updated_at = now()
       WHERE conversation_id = ? AND ended_at IS NULL`,
      [conversationId]
    )
  }

  /** Sessions whose menu has waited long enough, longest first. Index: IDX_inbox_chatbot_session_due. */
  dueSessions(now: Date, limit: number): Promise<ChatbotSessionRow[]> {
    return rows<ChatbotSessionRow>(
      this.database,
      `${SESSION} WHERE s.ended_at IS NULL AND s.deleted_at IS NULL AND s.waiting_until <= ?
       ORDER BY s.waiting_until LIMIT ?`,
      [now, limit]
    )
  }

  /** Conversations it leads now; 100 stands for any more. */
  async countActive(chatbotId: string): Promise<number> {
    const [counted] = await rows<{ count: number }>(
      this.database,
      `SELECT count(*)::int AS count FROM (SELECT 1 FROM inbox_chatbot_session
       WHERE chatbot_id = ? AND ended_at IS NULL AND deleted_at IS NULL LIMIT ?) AS active`,
      [chatbotId, MOST_COUNTED]
    )
    return counted!.count
  }

  /** One at a time: a channel's one chatbot is no constraint Postgres could keep on an array. */
  private alone<Result>(work: (executor: Executor) => Promise<Result>): Promise<Result> {
    return this.database.transaction(async (executor) => {
      await executor.raw(`SELECT pg_advisory_xact_lock(hashtextextended('inbox-chatbot-publish', 0))`)
      return work(executor)
    })
  }
}

const rows = async <Row>(executor: Executor, sql: string, bindings: unknown[]): Promise<Row[]> =>
  (await executor.raw(sql, bindings)).rows as Row[]

async function findChatbot(executor: Executor, id: string): Promise<ChatbotRow> {
  const [chatbot] = await rows<ChatbotRow>(
    executor,
    `SELECT * FROM inbox_chatbot WHERE id = ? AND deleted_at IS NULL FOR UPDATE`,
    [id]
  )
  if (!chatbot) throw new InboxError("not_found", `There is no chatbot "${id}"`)
  return chatbot
}

async function refuseTaken(executor: Executor, id: string, channelIds: string[]): Promise<void> {
  const [other] = await rows<{ id: string; name: string }>(
    executor,
    `SELECT id, name FROM inbox_chatbot WHERE id <> ? AND published_version_id IS NOT NULL
       AND deleted_at IS NULL AND channel_ids && ?::text[] LIMIT 1`,
    [id, channelIds]
  )
  if (!other) return
  throw new InboxError("duplicate", `"${other.name}" already answers on one of these channels`, {
    chatbot_id: other.id,
    name: other.name,
  })
}
