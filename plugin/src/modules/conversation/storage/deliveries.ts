import { newId, query, toJson, type Executor } from "../../../utils/database"
import type { DeliveryRow } from "./rows"

export interface NewDelivery {
  provider: string
  body: string
  received_at: Date
}

/** A batch is bounded in bytes, since one delivery may be three megabytes. */
const BATCH_BYTES = 8 * 1024 * 1024
const BATCH_SIZE = 200
const MAX_ATTEMPTS = 8
/** A delivery still `stored` after this lost its worker between commit and follow-up. */
const STORED_GRACE_SECONDS = 15

export async function insertDeliveries(executor: Executor, deliveries: NewDelivery[]): Promise<void> {
  const rows = deliveries.map((delivery) => ({ id: newId("dlv"), ...delivery }))
  await query(
    executor,
    `INSERT INTO inbox_delivery (id, provider, body, received_at)
     SELECT id, provider, body, received_at
     FROM jsonb_to_recordset(?::jsonb) AS d(id text, provider text, body text, received_at timestamptz)`,
    [toJson(rows)]
  )
}

/**
 * Takes the oldest deliveries that still need work into this transaction. Whoever takes first finishes
 * first: the next one waits, so that what arrived earlier is stored earlier, whatever process does it.
 * Index: IDX_inbox_delivery_open.
 * @param only this one, when the batch it came in could not be stored
 */
export async function takeDeliveries(executor: Executor, only?: string): Promise<DeliveryRow[]> {
  await lockStoring(executor)
  return query<DeliveryRow>(
    executor,
    `SELECT id, provider, body, state, received_at FROM (
       SELECT *, sum(octet_length(body)) OVER (ORDER BY number) - octet_length(body) AS bytes_before FROM (
         SELECT * FROM inbox_delivery
         WHERE state IN ('pending', 'stored') ${only ? "AND id = ?" : ""}
           AND (state = 'pending' OR updated_at < now() - make_interval(secs => ?))
           AND (next_attempt_at IS NULL OR next_attempt_at <= now())
         ORDER BY number LIMIT ?
       ) AS oldest
     ) AS batch WHERE bytes_before < ? ORDER BY number`,
    [...(only ? [only] : []), STORED_GRACE_SECONDS, BATCH_SIZE, BATCH_BYTES]
  )
}

/** For the rest of the transaction nobody else stores what platforms told. */
export async function lockStoring(executor: Executor): Promise<void> {
  await query(executor, `SELECT pg_advisory_xact_lock(hashtextextended('inbox-deliveries', 0))`)
}

/** Whether a batch was cut off, so that more may wait; what comes later wakes somebody itself. */
export function isFullBatch(rows: DeliveryRow[]): boolean {
  const bytes = rows.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0)
  return rows.length >= BATCH_SIZE || bytes >= BATCH_BYTES / 2
}

/** Whether any delivery waits: what the sweep asks. Index: IDX_inbox_delivery_open. */
export async function hasOpenDeliveries(executor: Executor): Promise<boolean> {
  const rows = await query(
    executor,
    `SELECT id FROM inbox_delivery WHERE state IN ('pending', 'stored')
       AND (state = 'pending' OR updated_at < now() - make_interval(secs => ?))
       AND (next_attempt_at IS NULL OR next_attempt_at <= now()) LIMIT 1`,
    [STORED_GRACE_SECONDS]
  )
  return rows.length > 0
}

export async function finishDeliveries(executor: Executor, ids: string[]): Promise<void> {
  if (!ids.length) return
  await query(executor, `UPDATE inbox_delivery SET state = 'done', updated_at = now() WHERE id = ANY(?)`, [
    ids,
  ])
}

/** Keeps a delivery that could not be stored, to be tried again later and at last left for a fix. */
export async function postponeDelivery(executor: Executor, id: string, reason: string): Promise<void> {
  await query(
    executor,
    `UPDATE inbox_delivery SET attempts = attempts + 1, error = ?, updated_at = now(),
       next_attempt_at = now() + make_interval(secs => power(4, least(attempts, 6))),
       state = CASE WHEN attempts + 1 >= ? THEN 'failed' ELSE state END
     WHERE id = ?`,
    [reason.slice(0, 2_000), MAX_ATTEMPTS, id]
  )
}
