import type { ConversationView } from "../../../types/http/conversation"
import type { Visibility } from "../../../types/routing"
import { contactQuery } from "../../../utils/contact-query"
import { query, type Executor } from "../../../utils/database"
import { InboxError } from "../../../utils/inbox-error"
import type { ConversationRow, ConversationWithContact } from "./rows"

export interface ConversationFilters {
  view: ConversationView
  /** For the view `mine`. */
  user_id: string
  /** What the asking agent may read at all. */
  visibility: Visibility
  status?: "bot" | "open"
  channel_id?: string
  department_id?: string
  assignee_id?: string
  customer_id?: string
  identity_id?: string
  q?: string
  limit: number
  cursor?: string
}

const WITH_CONTACT = `SELECT c.*, to_jsonb(i) AS identity FROM inbox_conversation c
  JOIN inbox_contact_identity i ON i.id = c.identity_id`

/** Dates inside `to_jsonb` arrive as text. */
function withContact(row: ConversationWithContact): ConversationWithContact {
  const { service_window_expires_at: expires, last_inbound_at: inbound } = row.identity
  return {
    ...row,
    identity: {
      ...row.identity,
      service_window_expires_at: expires && new Date(expires),
      last_inbound_at: inbound && new Date(inbound),
    },
  }
}

export async function conversationsByIds(
  executor: Executor,
  ids: string[]
): Promise<ConversationWithContact[]> {
  if (!ids.length) return []
  const rows = await query<ConversationWithContact>(
    executor,
    `${WITH_CONTACT} WHERE c.id = ANY(?) AND c.deleted_at IS NULL`,
    [ids]
  )
  return rows.map(withContact)
}

interface Condition {
  sql: string
  bindings: unknown[]
}

const condition = (sql: string, ...bindings: unknown[]): Condition => ({ sql, bindings })

const all = (conditions: Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => sql).join(" AND "),
  bindings: conditions.flatMap(({ bindings }) => bindings),
})

/**
 * Newest activity first, one page by keyset. What an agent may see is several stretches of the table (their
 * own, each queue, each department), and each is read from its own partial index on (…, last_activity_at, id),
 * so that a page costs the same however much of the shop is others'.
 */
export async function listConversations(
  executor: Executor,
  filters: ConversationFilters
): Promise<{ rows: ConversationWithContact[]; next_cursor: string | null }> {
  const shared = [...filterConditions(filters), ...cursorCondition(filters.cursor)]
  const stretches = stretchesOf(filters).map((stretch) => all([stretch, ...shared]))
  if (!stretches.length) return { rows: [], next_cursor: null }
  const limit = filters.limit + 1
  const pages = stretches.map(
    ({
      sql,
    }) => `(SELECT c.id, c.last_activity_at FROM inbox_conversation c WHERE c.deleted_at IS NULL AND ${sql}
      ORDER BY c.last_activity_at DESC, c.id DESC LIMIT ?)`
  )
  const rows = await query<ConversationWithContact>(
    executor,
    `WITH page AS (SELECT id FROM (${pages.join(" UNION ")}) p ORDER BY last_activity_at DESC, id DESC LIMIT ?)
     ${WITH_CONTACT} JOIN page ON page.id = c.id ORDER BY c.last_activity_at DESC, c.id DESC`,
    [...stretches.flatMap(({ bindings }) => [...bindings, limit]), limit]
  )
  const page = rows.slice(0, filters.limit).map(withContact)
  const last = page[page.length - 1]
  return { rows: page, next_cursor: rows.length > filters.limit && last ? cursorOf(last) : null }
}

const OPEN = "c.status <> 'closed'"
const CLOSED = "c.status = 'closed'"

/** The parts of a view an agent may read. */
function stretchesOf({ view, user_id, visibility }: ConversationFilters): Condition[] {
  const mine = (status: string) => condition(`${status} AND c.assignee_id = ?`, user_id)
  if (view === "mine") return [mine(OPEN)]
  if (visibility.everything) {
    if (view === "closed") return [condition(CLOSED)]
    if (view === "unassigned") return [condition(`${OPEN} AND c.assignee_id IS NULL`)]
    return [condition(view === "department" ? `${OPEN} AND c.department_id IS NOT NULL` : OPEN)]
  }
  const { department_ids: departments, queue_ids, account_queue } = visibility
  const whole = (status: string) =>
    departments.map((id) => condition(`${status} AND c.department_id = ?`, id))
  const queues = [...new Set([...queue_ids, ...departments])].map((id) =>
    condition(`${OPEN} AND c.assignee_id IS NULL AND c.department_id = ?`, id)
  )
  const nobodys = account_queue
    ? [condition(`${OPEN} AND c.assignee_id IS NULL AND c.department_id IS NULL`)]
    : []
  switch (view) {
    case "closed":
      return [mine(CLOSED), ...whole(CLOSED)]
    case "unassigned":
      return [...nobodys, ...queues]
    case "department":
      return [
        ...whole(OPEN),
        ...queues,
        condition(`${OPEN} AND c.assignee_id = ? AND c.department_id IS NOT NULL`, user_id),
      ]
    default:
      return [mine(OPEN), ...nobodys, ...whole(OPEN), ...queues]
  }
}

function filterConditions(filters: ConversationFilters): Condition[] {
  const columns = [
    "status",
    "channel_id",
    "department_id",
    "assignee_id",
    "customer_id",
    "identity_id",
  ] as const
  const equal = columns.flatMap((column) =>
    filters[column] ? [{ sql: `c.${column} = ?`, bindings: [filters[column]] }] : []
  )
  const words = filters.q?.trim()
  return words ? [...equal, searchCondition(words)] : equal
}

/** Conversation number, digits of the phone as people write them, or the beginnings of words in the contact's names. */
function searchCondition(words: string): Condition {
  const contacts = contactQuery(words)
  const alternatives: Condition[] = []
  if (/^#?\d{1,9}$/.test(words)) {
    alternatives.push(condition("c.number = ?", Number(words.replace("#", ""))))
  }
  if (contacts) {
    alternatives.push(
      condition(
        "c.identity_id IN (SELECT id FROM inbox_contact_identity WHERE search @@ to_tsquery('simple', ?))",
        contacts
      )
    )
  }
  return {
    sql: `(${alternatives.map(({ sql }) => sql).join(" OR ") || "false"})`,
    bindings: alternatives.flatMap(({ bindings }) => bindings),
  }
}

/** Where the page after a conversation begins. */
export const cursorOf = (row: Pick<ConversationRow, "last_activity_at" | "id">) =>
  Buffer.from(`${row.last_activity_at.getTime()} ${row.id}`).toString("base64url")

function cursorCondition(cursor: string | undefined): Condition[] {
  if (!cursor) return []
  const [time, id] = Buffer.from(cursor, "base64url").toString().split(" ")
  if (!id || !Number.isSafeInteger(Number(time))) {
    throw new InboxError("invalid_data", "cursor is not one of ours")
  }
  return [{ sql: "(c.last_activity_at, c.id) < (?, ?)", bindings: [new Date(Number(time)), id] }]
}
