import type { MessageDirection, MessageKind } from "../../../types/http/conversation"
import { query, type Executor } from "../../../utils/database"
import { foldedSql } from "../../../utils/search-words"
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

/**
 * Messages in which all the words begin a word, the last to arrive first. Ids grow with time, so of words that are
 * everywhere the newest are found along the primary key, and of rare ones all by IDX_inbox_message_search: which way is
 * shorter Postgres knows from how common the words are.
 */
export function searchMessages(executor: Executor, search: MessageSearch): Promise<FoundMessage[]> {
  const readable = isReadable(search.reader)
  const filters: [string, unknown[]][] = [
    [`to_tsvector('simple', ${foldedSql("m.text")}) @@ to_tsquery('simple', ?)`, [tsQuery(search.words)]],
    [readable.sql, readable.bindings],
  ]
  const filter = (sql: string, value: unknown) => value !== undefined && filters.push([sql, [value]])
  filter("m.channel_id = ?", search.channel_id)
  filter("c.department_id = ?", search.department_id)
  filter("m.kind = ?", search.kind)
  filter("m.direction = ?", search.direction)
  filter("m.occurred_at >= ?", search.from)
  filter("m.occurred_at < ?", search.to)
  filter("m.id < ?", search.after)
  if (search.agent_id)
    {filters.push(["(c.assignee_id = ? OR m.author_id = ?)", [search.agent_id, search.agent_id]])}
  return query<FoundMessage>(
    executor,
    `SELECT m.id, m.conversation_id, m.sequence, m.direction, m.kind, m.text, m.author_type, m.author_id, m.author_name,
       m.occurred_at
     FROM inbox_message m JOIN inbox_conversation c ON c.id = m.conversation_id
     WHERE m.kind <> 'activity' AND m.revoked_at IS NULL AND m.text IS NOT NULL AND c.deleted_at IS NULL
       AND ${filters.map(([sql]) => sql).join(" AND ")}
     ORDER BY m.id DESC LIMIT ?`,
    [...filters.flatMap(([, bindings]) => bindings), search.limit]
  )
}

const tsQuery = (words: string[]) => words.map((word) => `${word}:*`).join(" & ")
