import type { SnippetScope } from "../../../types/http/snippet"
import { newId, query, type Executor } from "../../../utils/database"
import { InboxError } from "../../../utils/inbox-error"

export interface SnippetRow {
  id: string
  shortcut: string
  title: string
  text: string
  category: string | null
  scope: SnippetScope
  department_id: string | null
  created_by: string
  usage_count: number
  /** By whoever asks. */
  own_usage_count: number
  created_at: Date
  updated_at: Date
}

export type SnippetInput = Pick<
  SnippetRow,
  "shortcut" | "title" | "text" | "category" | "scope" | "department_id"
>

/** Whose list of snippets is asked for. */
export interface SnippetReader {
  user_id: string
  /** Whose department snippets they see; null: every department's. */
  department_ids: string[] | null
}

const MOST = 10_000
const UNIQUE_VIOLATION = "23505"

const READABLE = `(s.scope = 'everyone' OR (s.scope = 'personal' AND s.created_by = ?)
  OR (s.scope = 'department' AND (? OR s.department_id = ANY(?))))`
const readable = ({ user_id, department_ids }: SnippetReader) => [
  user_id,
  department_ids === null,
  department_ids ?? [],
]

/** What somebody may use, by shortcut; only one of them, when its id is given. */
export function listSnippets(executor: Executor, reader: SnippetReader, id?: string): Promise<SnippetRow[]> {
  return query<SnippetRow>(
    executor,
    `SELECT s.*, coalesce(u.count, 0) AS own_usage_count FROM inbox_snippet s
     LEFT JOIN inbox_snippet_usage u ON u.snippet_id = s.id AND u.user_id = ? AND u.deleted_at IS NULL
     WHERE s.deleted_at IS NULL AND ${READABLE} ${id ? "AND s.id = ?" : ""} ORDER BY lower(s.shortcut), s.id LIMIT ${MOST}`,
    [reader.user_id, ...readable(reader), ...(id ? [id] : [])]
  )
}

/** @throws InboxError `duplicate` when the shortcut is taken in its scope */
export async function insertSnippet(
  executor: Executor,
  input: SnippetInput & { created_by: string }
): Promise<string> {
  const id = newId("snip")
  await refusingDuplicates(
    query(
      executor,
      `INSERT INTO inbox_snippet (id, shortcut, title, text, category, scope, department_id, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, ...values(input), input.created_by]
    )
  )
  return id
}

/** @throws InboxError `duplicate` when the shortcut is taken in its scope */
export async function updateSnippet(executor: Executor, id: string, input: SnippetInput): Promise<void> {
  await refusingDuplicates(
    query(
      executor,
      `UPDATE inbox_snippet SET shortcut = ?, title = ?, text = ?, category = ?, scope = ?, department_id = ?, updated_at = now()
       WHERE id = ?`,
      [...values(input), id]
    )
  )
}

export async function deleteSnippet(executor: Executor, id: string): Promise<void> {
  await query(executor, `DELETE FROM inbox_snippet_usage WHERE snippet_id = ?`, [id])
  await query(executor, `DELETE FROM inbox_snippet WHERE id = ?`, [id])
}

export async function countUse(executor: Executor, id: string, userId: string): Promise<void> {
  await query(executor, `UPDATE inbox_snippet SET usage_count = usage_count + 1 WHERE id = ?`, [id])
  await query(
    executor,
    `INSERT INTO inbox_snippet_usage (id, snippet_id, user_id, count) VALUES (?, ?, ?, 1)
     ON CONFLICT (user_id, snippet_id) WHERE deleted_at IS NULL
     DO UPDATE SET count = inbox_snippet_usage.count + 1, updated_at = now()`,
    [newId("snipuse"), id, userId]
  )
}

const values = ({ shortcut, title, text, category, scope, department_id }: SnippetInput) => [
  shortcut,
  title,
  text,
  category,
  scope,
  scope === "department" ? department_id : null,
]

async function refusingDuplicates(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error
    throw new InboxError("duplicate", "shortcut: another snippet has it already")
  }
}
