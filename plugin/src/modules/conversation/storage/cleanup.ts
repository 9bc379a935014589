import { query, type Executor } from "../../../utils/database"

export interface Retention {
  /** Days a finished delivery's body is kept for support. */
  deliveryDays: number
  /** Hours of the event log: how long a screen may be away and still catch up without a reload. */
  eventHours: number
  /** Days an update waits for a message we never saw. */
  pendingUpdateDays: number
}

const LIMIT = 5_000

/** Removes what is old, in bounded portions. Indexes: IDX_inbox_delivery_done, IDX_inbox_event_age, IDX_inbox_pending_update_age. */
export async function removeExpired(executor: Executor, retention: Retention): Promise<void> {
  const remove = (table: string, condition: string, hours: number) =>
    query(
      executor,
      `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE ${condition} < now() - make_interval(hours => ?) LIMIT ${LIMIT})`,
      [hours]
    )
  await remove("inbox_delivery", "state = 'done' AND received_at", retention.deliveryDays * 24)
  await remove("inbox_event", "created_at", retention.eventHours)
  await remove("inbox_pending_update", "created_at", retention.pendingUpdateDays * 24)
}
