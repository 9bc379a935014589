import type { MessageUpdateEvent } from "../../../types/channel"
import { lockNames, newId, query, toJson, type Executor } from "../../../utils/database"
import type { Placed } from "./incoming"

/** Something that happened to a message we have, or will have. */
export interface Update {
  channel_id: string
  event: MessageUpdateEvent
}

/** Serialises, per message, "it is unknown, keep the update" with "it is known now, take the updates". */
export async function lockUpdates(
  executor: Executor,
  updates: { channel_id: string; event: { external_id: string } }[]
): Promise<void> {
  await lockNames(
    executor,
    updates.map(({ channel_id, event }) => `message:${channel_id}:${event.external_id}`)
  )
}

/** Keeps what nothing is known of yet; locked by `lockUpdates` before. */
export async function keepPendingUpdates(executor: Executor, updates: Update[]): Promise<void> {
  if (!updates.length) return
  const rows = updates.map(({ channel_id, event }) => ({
    id: newId("pupd"),
    channel_id,
    external_id: event.external_id,
    event,
  }))
  await query(
    executor,
    `INSERT INTO inbox_pending_update (id, channel_id, external_id, event)
     SELECT id, channel_id, external_id, event
     FROM jsonb_to_recordset(?::jsonb) AS p(id text, channel_id text, external_id text, event jsonb)`,
    [toJson(rows)]
  )
}

/** Takes out what waited for these messages. Index: IDX_inbox_pending_update_target. */
export async function takePendingUpdates(
  executor: Executor,
  arrivals: Placed["arrival"][]
): Promise<Update[]> {
  if (!arrivals.length) return []
  return takePending(
    executor,
    toJson(arrivals.map(({ channel_id, event }) => ({ channel_id, external_id: event.external_id })))
  )
}

/** The same for a message of ours that has just learnt its id. Locks the name first; see `applyUpdates`. */
export async function takePendingUpdatesOf(
  executor: Executor,
  channelId: string,
  externalId: string
): Promise<Update[]> {
  const target = { channel_id: channelId, event: { external_id: externalId } }
  await lockUpdates(executor, [target])
  return takePending(executor, toJson([{ channel_id: channelId, external_id: externalId }]))
}

async function takePending(executor: Executor, targets: string): Promise<Update[]> {
  const rows = await query<Update & { id: string }>(
    executor,
    `WITH taken AS (
       DELETE FROM inbox_pending_update p USING jsonb_to_recordset(?::jsonb) AS t(channel_id text, external_id text)
       WHERE p.channel_id = t.channel_id AND p.external_id = t.external_id RETURNING p.id, p.channel_id, p.event
     )
     SELECT * FROM taken ORDER BY id`,
    [targets]
  )
  return rows.map(({ channel_id, event }) => ({
    channel_id,
    event: { ...event, occurred_at: new Date(event.occurred_at) },
  }))
}
