import type { MessageDirection, MessageKind } from "../../../types/http/conversation"
import { query, type Executor } from "../../../utils/database"
import { prefixQuery } from "../../../utils/search-words"
import type { MessageRow } from "./rows"
import { isReadable, type TimelineReader } from "./timeline"

export interface MessageSearch {
  /** As `searchWords` makes them; at least one. */
  words: string[]
  reader: TimelineReader
  channel_id?: string
  department_id?: string
  /** Who has the conversation, or wrote the message. */
  agent_id?: string
  kind?: MessageKind
  direction?: MessageDirection
  /** By the platform's time. */
  from?: Date
  to?: Date
  /** The id of the last message of the page before. */
  after?: string
  limit: number
}

export type FoundMessage = Pick<
  MessageRow,
  | "id"
  | "conversation_id"
  | "sequence"
  | "direction"
  | "kind"
  | "text"
  | "author_type"
  | "author_id"
  | "author_name"
  | "occurred_at"
>

/** Messages looked at one by one, the newest first, before the index is asked: what is said often is found among them. */
const NEWEST = 20_000

/**
 * Messages in which all the words begin a word, the last to arrive first. How often a beginning of a word is said
 * Postgres cannot know, and the way that is short for a common one is endless for a rare one. So the newest messages are
 * looked at along the primary key, which ends as soon as there are enough; and only what is not found often enough there,
 * and so is rare, is fetched by IDX_inbox_message_search.
 */
export async function searchMessages(executor: Executor, search: MessageSearch): Promise<FoundMessage[]> {
  const newest = `(SELECT * FROM inbox_message ${search.after ? "WHERE id < ?" : ""} ORDER BY id DESC LIMIT ${NEWEST})`
  const found = await select(executor, search, {
    source: newest,
    bindings: search.after ? [search.after] : [],
  })
  if (found.length >= search.limit) return found
  const indexed = `(SELECT * FROM inbox_message WHERE search IS NOT NULL AND search @@ to_tsquery('simple', ?)
    ${search.after ? "AND id < ?" : ""} OFFSET 0)`
  return select(executor, search, {
    source: indexed,
    bindings: [prefixQuery(search.words), ...(search.after ? [search.after] : [])],
  })
}

/** @param from where messages are taken from, as `m` */
function select(
  executor: Executor,
  search: MessageSearch,
  from: { source: string; bindings: unknown[] }
): Promise<FoundMessage[]> {
  const readable = isReadable(search.reader)
  const filters: [string, unknown[]][] = [
    ["m.search @@ to_tsquery('simple', ?)", [prefixQuery(search.words)]],
    [readable.sql, readable.bindings],
  ]
  const filter = (sql: string, value: unknown) => value !== undefined && filters.push([sql, [value]])
  filter("m.channel_id = ?", search.channel_id)
  filter("c.department_id = ?", search.department_id)
  filter("m.kind = ?", search.kind)
  filter("m.direction = ?", search.direction)
  filter("m.occurred_at >= ?", search.from)
  filter("m.occurred_at < ?", search.to)
  if (search.agent_id) {
    filters.push(["(c.assignee_id = ? OR m.author_id = ?)", [search.agent_id, search.agent_id]])
  }
  return query<FoundMessage>(
    executor,
    `SELECT m.id, m.conversation_id, m.sequence, m.direction, m.kind, m.text, m.author_type, m.author_id, m.author_name,
       m.occurred_at
     FROM ${from.source} m JOIN inbox_conversation c ON c.id = m.conversation_id AND c.deleted_at IS NULL
     WHERE ${filters.map(([sql]) => sql).join(" AND ")} ORDER BY m.id DESC LIMIT ?`,
    [...from.bindings, ...filters.flatMap(([, bindings]) => bindings), search.limit]
  )
}
