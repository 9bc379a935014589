import type { MessageStatus } from "../../../types/http/conversation"
import { contactName } from "../../../utils/contact-name"
import { isForward, readReference } from "../../../utils/message-status"
import { newId, query, toJson, type Executor } from "../../../utils/database"
import { refreshPreviews } from "./conversations"
import { topicsOf, type Audience, type NewEvent } from "./events"
import { keepPendingUpdates, lockUpdates, type Update } from "./pending-updates"
import type { IdentityRow, MessageRow } from "./rows"
import { closeWindows, forgetResumes } from "./windows"

type Target = MessageRow & Audience & { identity: IdentityRow }

export type { Update }

export interface UpdateResult {
  events: NewEvent[]
  statuses: { id: string; conversation_id: string; status: MessageStatus }[]
}

/** Applies updates to their messages in order; those without a message wait for it. */
export async function applyUpdates(executor: Executor, updates: Update[]): Promise<UpdateResult> {
  if (!updates.length) return { events: [], statuses: [] }
  let targets = new Targets(await loadTargets(executor, updates))
  const isLost = (update: Update) => !targets.find(update)
  if (updates.some(isLost)) {
    // Against the moment in which a send learns its id: whoever comes second sees the other.
    await lockUpdates(executor, updates.filter(isLost))
    targets = new Targets(await loadTargets(executor, updates))
    await keepPendingUpdates(executor, updates.filter(isLost))
  }
  const changed = new Map<string, Target>()
  const statuses: UpdateResult["statuses"] = []
  for (const update of updates) {
    const target = targets.find(update)
    if (!target) continue
    const isChanged = await applyUpdate(executor, target, update)
    if (!isChanged) continue
    changed.set(target.id, target)
    if (update.event.type === "status") {
      statuses.push({ id: target.id, conversation_id: target.conversation_id, status: target.status })
    }
  }
  await saveTargets(executor, [...changed.values()])
  const covered = await coverEarlier(
    executor,
    updates.flatMap((update) => (isCovering(update) ? (targets.find(update) ?? []) : []))
  )
  statuses.push(...covered.map(({ id, conversation_id, status }) => ({ id, conversation_id, status })))
  const closed = await closeWindows(
    executor,
    [...changed.values()].filter(({ error }) => error?.code === "window_closed")
  )
  const forgotten = await forgetResumes(
    executor,
    [...changed.values()].filter(({ status }) => status === "failed")
  )
  const previewed = await refreshPreviews(
    executor,
    [...changed.values()].filter(({ edited_at, revoked_at }) => edited_at ?? revoked_at)
  )
  const isListed = ({ conversation_id }: Target) =>
    [closed, forgotten, previewed].some((conversations) => conversations.has(conversation_id))
  const events = [...changed.values(), ...covered].flatMap((target): NewEvent[] => {
    const event = { conversation_id: target.conversation_id, topics: topicsOf(target) }
    return [
      { ...event, type: "message.updated", message_id: target.id },
      ...(isListed(target) ? [{ ...event, type: "conversation.updated" as const, message_id: null }] : []),
    ]
  })
  return { events, statuses }
}

const isCovering = ({ event }: Update) =>
  event.type === "status" && event.status === "read" && event.covers_earlier === true

/** What was sent before a message the contact has seen has been seen too. Index: IDX_inbox_message_thread. */
async function coverEarlier(executor: Executor, seen: Target[]): Promise<Target[]> {
  const found: Target[] = []
  for (const target of seen.filter(({ direction }) => direction === "outbound")) {
    const rows = await query<MessageRow>(
      executor,
      `UPDATE inbox_message SET status = 'read', updated_at = now(),
         status_times = status_times || jsonb_build_object('read', ?::text)
       WHERE conversation_id = ? AND direction = 'outbound' AND status IN ('sent', 'delivered')
         AND (occurred_at, sequence) < (?, ?) RETURNING *`,
      [
        target.status_times.read ?? new Date().toISOString(),
        target.conversation_id,
        target.occurred_at,
        target.sequence,
      ]
    )
    const { assignee_id, department_id, identity_id, identity } = target
    found.push(...rows.map((row) => ({ ...row, assignee_id, department_id, identity_id, identity })))
  }
  return found
}

/** Messages by channel and external id, and by our own id. */
class Targets {
  private readonly rows = new Map<string, Target>()

  constructor(rows: Target[]) {
    for (const row of rows) {
      this.rows.set(`${row.channel_id} ${row.id}`, row)
      if (row.external_id) this.rows.set(`${row.channel_id} ${row.external_id}`, row)
    }
  }

  find({ channel_id, event }: Update): Target | undefined {
    const reference = event.type === "status" ? readReference(event.reference) : null
    return (
      this.rows.get(`${channel_id} ${event.external_id}`) ??
      (reference ? this.rows.get(`${channel_id} ${reference.id}`) : undefined)
    )
  }
}

/** Indexes: IDX_inbox_message_external_id and the primary key. Locked in id order. */
async function loadTargets(executor: Executor, updates: Update[]): Promise<Target[]> {
  const wanted = updates.map(({ channel_id, event }) => ({
    channel_id,
    external_id: event.external_id,
    id: event.type === "status" ? (readReference(event.reference)?.id ?? null) : null,
  }))
  return query<Target>(
    executor,
    `WITH wanted AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset(?::jsonb) AS w(channel_id text, external_id text, id text)
     )
     SELECT m.*, c.assignee_id, c.department_id, c.identity_id, to_jsonb(i) AS identity FROM inbox_message m
     JOIN inbox_conversation c ON c.id = m.conversation_id
     JOIN inbox_contact_identity i ON i.id = c.identity_id
     WHERE m.id IN (
       SELECT m2.id FROM wanted w JOIN inbox_message m2 ON m2.channel_id = w.channel_id AND m2.external_id = w.external_id
       UNION
       SELECT w.id FROM wanted w WHERE w.id IS NOT NULL
     ) ORDER BY m.id FOR NO KEY UPDATE OF m`,
    [toJson(wanted)]
  )
}

async function applyUpdate(executor: Executor, target: Target, { event }: Update): Promise<boolean> {
  switch (event.type) {
    case "status": {
      const reference = readReference(event.reference)
      // Not yet tried again since a person asked for it: whatever failed was before that.
      const isOldTry =
        reference !== null &&
        (reference.attempt !== target.attempts || reference.attempt <= target.attempts_base)
      if (target.direction !== "outbound" || (event.status === "failed" && isOldTry)) return false
      if (reference && !target.external_id) target.external_id = event.external_id
      if (!isForward(target.status, event.status)) return false
      target.status = event.status
      target.status_times = { ...target.status_times, [event.status]: event.occurred_at.toISOString() }
      target.error = event.failure
      target.next_attempt_at = null
      return true
    }
    case "edit":
      if (target.edited_at && target.edited_at >= event.occurred_at) return false
      target.edited_at = event.occurred_at
      target.text = event.text
      return true
    case "revoke":
      if (target.revoked_at) return false
      target.revoked_at = event.occurred_at
      return true
    case "reaction":
      // A thread has one contact: whoever reacts in it is that one.
      await saveReaction(executor, target.id, event.emoji, target.identity, event.occurred_at)
      return true
  }
}

/** One taken back stays as an empty one: the platform may tell of an older one later. */
async function saveReaction(
  executor: Executor,
  messageId: string,
  emoji: string | null,
  author: IdentityRow,
  occurredAt: Date
): Promise<void> {
  await query(
    executor,
    `INSERT INTO inbox_reaction (id, message_id, emoji, author_type, author_id, author_name, occurred_at)
     VALUES (?, ?, ?, 'contact', ?, ?, ?)
     ON CONFLICT (message_id, author_type, author_id) WHERE deleted_at IS NULL
     DO UPDATE SET emoji = excluded.emoji, occurred_at = excluded.occurred_at, updated_at = now()
     WHERE inbox_reaction.occurred_at <= excluded.occurred_at`,
    [
      newId("react"),
      messageId,
      (emoji ?? "").slice(0, 64).replaceAll("\0", ""),
      author.id,
      contactName(author),
      occurredAt,
    ]
  )
}

async function saveTargets(executor: Executor, targets: Target[]): Promise<void> {
  if (!targets.length) return
  await query(
    executor,
    `UPDATE inbox_message AS m SET status = t.status, status_times = t.status_times, error = t.error,
       external_id = coalesce(m.external_id, t.external_id), next_attempt_at = t.next_attempt_at,
       text = t.text, edited_at = t.edited_at, revoked_at = t.revoked_at, updated_at = now()
     FROM jsonb_to_recordset(?::jsonb) AS t(id text, status text, status_times jsonb, error jsonb, external_id text,
       next_attempt_at timestamptz, text text, edited_at timestamptz, revoked_at timestamptz)
     WHERE m.id = t.id`,
    [toJson(targets)]
  )
}
