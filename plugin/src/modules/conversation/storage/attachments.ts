import type { ChannelFailure } from "../../../types/channel"
import type { AttachmentKind } from "../../../types/http/conversation"
import { InboxError } from "../../../utils/inbox-error"
import { newId, query, toJson, type Executor } from "../../../utils/database"
import { appendEvents, topicsOf, type Audience } from "./events"
import type { AttachmentRow } from "./rows"

/** While fetching, a sign of life is given more often than this; who gives none has died. */
const FETCH_LEASE = "60 seconds"
const MAX_TRIES = 6

/** What looking into a file found out. */
export interface FileFacts {
  kind: AttachmentKind
  mime_type: string
  name: string | null
  size: number
  sha256: string
  width: number | null
  height: number | null
  duration: number | null
}

export interface StoredFile extends FileFacts {
  file_id: string
  thumbnail_file_id: string | null
}

export type NewUpload = StoredFile & { channel_id: string; created_by: string; voice: boolean }

/** A file somebody uploaded, not yet part of a message. */
export async function insertUpload(executor: Executor, upload: NewUpload): Promise<AttachmentRow> {
  const [row] = await query<AttachmentRow>(
    executor,
    `INSERT INTO inbox_attachment (id, channel_id, kind, mime_type, name, size, sha256, state, file_id, thumbnail_file_id,
       width, height, duration, voice, created_by, details)
     SELECT id, channel_id, kind, mime_type, name, size, sha256, 'ready', file_id, thumbnail_file_id, width, height, duration,
       voice, created_by, '{}'
     FROM jsonb_to_recordset(?::jsonb) AS a(id text, channel_id text, kind text, mime_type text, name text, size int,
       sha256 text, file_id text, thumbnail_file_id text, width int, height int, duration real, voice boolean, created_by text)
     RETURNING *`,
    [toJson([{ ...upload, id: newId("iatt") }])]
  )
  return row!
}

export type AttachmentInConversation = AttachmentRow & {
  conversation_id: string | null
  message_external_id: string | null
  is_revoked: boolean
}

export async function findAttachment(
  executor: Executor,
  id: string
): Promise<AttachmentInConversation | null> {
  const [row] = await query<AttachmentInConversation>(
    executor,
    `SELECT a.*, m.conversation_id, m.external_id AS message_external_id, m.revoked_at IS NOT NULL AS is_revoked
     FROM inbox_attachment a LEFT JOIN inbox_message m ON m.id = a.message_id
     WHERE a.id = ? AND a.deleted_at IS NULL`,
    [id]
  )
  return row ?? null
}

/** In the order asked for, those there are. */
export async function attachmentsByIds(executor: Executor, ids: string[]): Promise<AttachmentRow[]> {
  if (!ids.length) return []
  const rows = await query<AttachmentRow>(
    executor,
    `SELECT * FROM inbox_attachment WHERE id = ANY(?) AND deleted_at IS NULL`,
    [ids]
  )
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}

/** Uploads of files that are for snippets, not for a channel. */
export const SNIPPET_FILES = "snippet"

/** Of these snippets, in the order they were added. */
export function attachmentsOfSnippets(
  executor: Executor,
  snippetIds: string[]
): Promise<(AttachmentRow & { snippet_id: string })[]> {
  return query(
    executor,
    `SELECT * FROM inbox_attachment WHERE snippet_id = ANY(?) AND deleted_at IS NULL ORDER BY rank, id`,
    [snippetIds]
  )
}

/**
 * Gives a snippet these files and no others; those it had before go as uploads nobody sent do.
 * @throws InboxError `invalid_data` for files that are neither its own nor fresh uploads of this person
 */
export async function keepForSnippet(
  executor: Executor,
  snippetId: string,
  ids: string[],
  userId: string
): Promise<void> {
  await query(
    executor,
    `UPDATE inbox_attachment SET snippet_id = NULL WHERE snippet_id = ? AND NOT id = ANY(?)`,
    [snippetId, ids]
  )
  const kept = await query<{ id: string }>(
    executor,
    `UPDATE inbox_attachment SET snippet_id = ?, rank = array_position(?::text[], id), updated_at = now()
     WHERE id = ANY(?) AND message_id IS NULL AND deleted_at IS NULL AND state = 'ready'
       AND (snippet_id = ? OR (snippet_id IS NULL AND channel_id = '${SNIPPET_FILES}' AND created_by = ?)) RETURNING id`,
    [snippetId, ids, ids, snippetId, userId]
  )
  if (kept.length !== new Set(ids).size) {
    throw new InboxError("invalid_data", "attachment_ids names files that are not yours to use here")
  }
}

/** Of one message, in their order. */
export async function attachmentsOf(executor: Executor, messageId: string): Promise<AttachmentRow[]> {
  return query<AttachmentRow>(
    executor,
    `SELECT * FROM inbox_attachment WHERE message_id = ? AND deleted_at IS NULL ORDER BY rank`,
    [messageId]
  )
}

/** Uploads of this person for this channel that no message has yet. @throws InboxError `invalid_data` */
export async function findUploads(
  executor: Executor,
  ids: string[],
  { channel_id, created_by }: Pick<NewUpload, "channel_id" | "created_by">
): Promise<AttachmentRow[]> {
  if (!ids.length) return []
  const rows = await query<AttachmentRow>(
    executor,
    `SELECT * FROM inbox_attachment WHERE id = ANY(?) AND channel_id = ? AND created_by = ? AND message_id IS NULL
       AND state = 'ready' AND deleted_at IS NULL`,
    [ids, channel_id, created_by]
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const unknown = ids.filter((id) => !byId.has(id))
  if (unknown.length) {
    throw new InboxError("invalid_data", "attachment_ids names files that are not yours to send here", {
      attachment_ids: unknown,
    })
  }
  return ids.map((id) => byId.get(id)!)
}

/** Makes an upload part of a message; the caller has looked it up in the same transaction. */
export async function attachUpload(executor: Executor, id: string, messageId: string): Promise<void> {
  const rows = await query(
    executor,
    `UPDATE inbox_attachment SET message_id = ?, updated_at = now() WHERE id = ? AND message_id IS NULL RETURNING id`,
    [messageId, id]
  )
  if (!rows.length) throw new InboxError("invalid_data", "This file was sent already")
}

/** Takes a medium for fetching, or null when it is there, given up, or somebody else's. */
export async function claimFetch(executor: Executor, id: string): Promise<AttachmentInConversation | null> {
  const rows = await query(
    executor,
    `UPDATE inbox_attachment SET attempts = attempts + 1, fetched_bytes = 0, updated_at = now(),
       next_attempt_at = now() + interval '${FETCH_LEASE}'
     WHERE id = ? AND state = 'fetching' AND deleted_at IS NULL AND (next_attempt_at IS NULL OR next_attempt_at <= now())
     RETURNING id`,
    [id]
  )
  return rows.length ? findAttachment(executor, id) : null
}

/** Bytes so far: for the screen, and as a sign of life. */
export async function recordFetchProgress(
  executor: Executor,
  id: string,
  bytes: number,
  size: number | null
): Promise<void> {
  await query(
    executor,
    `UPDATE inbox_attachment SET fetched_bytes = ?, size = coalesce(?, size), updated_at = now(),
       next_attempt_at = now() + interval '${FETCH_LEASE}' WHERE id = ? AND state = 'fetching'`,
    [bytes, size, id]
  )
  await tell(executor, id)
}

export async function recordFetched(executor: Executor, id: string, file: StoredFile): Promise<void> {
  await query(
    executor,
    `UPDATE inbox_attachment SET state = 'ready', error = NULL, next_attempt_at = NULL, kind = ?, mime_type = ?, name = ?,
       size = ?, sha256 = ?, width = ?, height = ?, duration = ?, file_id = ?, thumbnail_file_id = ?, fetched_bytes = ?,
       updated_at = now() WHERE id = ?`,
    [
      file.kind,
      file.mime_type,
      file.name,
      file.size,
      file.sha256,
      file.width,
      file.height,
      file.duration,
      file.file_id,
      file.thumbnail_file_id,
      file.size,
      id,
    ]
  )
  await tell(executor, id)
}

/**
 * A medium could not be had.
 * @returns milliseconds until the next try, or null when it is given up
 */
export async function recordFetchFailure(
  executor: Executor,
  { id, attempts }: Pick<AttachmentRow, "id" | "attempts">,
  { retry_after, ...error }: ChannelFailure & { retry_after: number | null }
): Promise<number | null> {
  const pause = 1_000 * 3 ** (attempts - 1)
  const asked = error.code === "rate_limited" ? (retry_after ?? 0) : 0
  const retryIn = error.retryable && attempts < MAX_TRIES ? Math.max(pause, asked) : null
  await query(
    executor,
    `UPDATE inbox_attachment SET state = ?, error = ?::jsonb, updated_at = now(),
       next_attempt_at = now() + make_interval(secs => ?::float / 1000) WHERE id = ?`,
    [retryIn === null ? "failed" : "fetching", toJson(error), retryIn, id]
  )
  await tell(executor, id)
  return retryIn
}

/** A person asks for a medium again. @throws InboxError `not_retryable` */
export async function requeueFetch(executor: Executor, id: string): Promise<void> {
  const rows = await query(
    executor,
    `UPDATE inbox_attachment SET state = 'fetching', error = NULL, attempts = 0, fetched_bytes = 0, next_attempt_at = NULL,
       updated_at = now() WHERE id = ? AND state = 'failed' AND deleted_at IS NULL RETURNING id`,
    [id]
  )
  if (!rows.length) throw new InboxError("not_retryable", "This file did not fail")
  await tell(executor, id)
}

/** Media whose fetching lost its job. Index: IDX_inbox_attachment_fetching. */
export async function neglectedFetches(executor: Executor): Promise<string[]> {
  const rows = await query<{ id: string }>(
    executor,
    `SELECT id FROM inbox_attachment WHERE state = 'fetching' AND deleted_at IS NULL AND message_id IS NOT NULL
       AND coalesce(next_attempt_at, created_at + interval '20 seconds') <= now() LIMIT 500`
  )
  return rows.map(({ id }) => id)
}

/** Takes out uploads nobody sent; their files are the caller's to delete. Index: IDX_inbox_attachment_unused. */
export async function takeUnusedUploads(executor: Executor, days: number): Promise<string[]> {
  const rows = await query<Pick<AttachmentRow, "file_id" | "thumbnail_file_id">>(
    executor,
    `DELETE FROM inbox_attachment WHERE id IN (
       SELECT id FROM inbox_attachment WHERE message_id IS NULL AND snippet_id IS NULL AND deleted_at IS NULL
         AND created_at < now() - make_interval(days => ?) LIMIT 200 FOR UPDATE SKIP LOCKED
     ) RETURNING file_id, thumbnail_file_id`,
    [days]
  )
  const files = rows.flatMap(({ file_id, thumbnail_file_id }) =>
    [file_id, thumbnail_file_id].filter((file) => file !== null)
  )
  return unshared(executor, files)
}

/** Copies of a snippet's files share them. Index: IDX_inbox_attachment_file. */
async function unshared(executor: Executor, files: string[]): Promise<string[]> {
  if (!files.length) return []
  const shared = await query<{ file: string }>(
    executor,
    `SELECT DISTINCT unnest(ARRAY[file_id, thumbnail_file_id]) AS file FROM inbox_attachment
     WHERE file_id = ANY(?) OR thumbnail_file_id = ANY(?)`,
    [files, files]
  )
  const inUse = new Set(shared.map(({ file }) => file))
  return files.filter((file) => !inUse.has(file))
}

/** Tells the screens that the attachment's message looks different now. */
async function tell(executor: Executor, id: string): Promise<void> {
  const rows = await query<Audience & { conversation_id: string; message_id: string }>(
    executor,
    `SELECT m.conversation_id, m.id AS message_id, c.assignee_id, c.department_id, c.identity_id
     FROM inbox_attachment a JOIN inbox_message m ON m.id = a.message_id JOIN inbox_conversation c ON c.id = m.conversation_id
     WHERE a.id = ?`,
    [id]
  )
  await appendEvents(
    executor,
    rows.map((row) => ({
      type: "message.updated",
      conversation_id: row.conversation_id,
      message_id: row.message_id,
      topics: topicsOf(row),
    }))
  )
}
