import type { Client } from "pg"

/** The writes of a run, transaction by transaction. */
export interface Written {
  /** Journal rows of each transaction. */
  journal: number[]
  /** Messages and touched conversations of each transaction. */
  stored: { messages: number; conversations: number }[]
  bodyBytes: number
}

/**
 * The least the database has to do for the same messages: the same rows into copies of the same tables
 * with the same indexes, in as many transactions, one after the other, made up by the database itself.
 * @returns messages a second
 */
export async function writeFloor(database: Client, written: Written): Promise<number> {
  await prepareTables(database)
  const messages = written.stored.reduce((sum, { messages: count }) => sum + count, 0)
  const started = performance.now()
  for (const count of written.journal) {
    await database.query(
      `INSERT INTO floor.inbox_delivery (id, provider, body, received_at)
       SELECT gen_random_uuid()::text, 'whatsapp', repeat('x', $2), now() FROM generate_series(1, $1)`,
      [count, written.bodyBytes]
    )
  }
  let stored = 0
  for (const batch of written.stored) {
    await database.query("BEGIN")
    await database.query(
      `INSERT INTO floor.inbox_message (id, conversation_id, channel_id, sequence, external_id, direction, kind, text, status,
         status_times, author_type, author_id, author_name, details, raw, occurred_at)
       SELECT gen_random_uuid()::text, 'conv_' || (n % $2), 'chan', $3 + n, 'wamid.' || ($3 + n), 'inbound', 'text', 'Olá, mensagem',
         'delivered', '{}', 'contact', 'cident', 'Contact', '{}', jsonb_build_object('id', n, 'body', repeat('x', 150)), now()
       FROM generate_series(1, $1) AS n`,
      [batch.messages, batch.conversations, stored]
    )
    await database.query(
      `UPDATE floor.inbox_conversation SET unread_count = unread_count + 1, last_sequence = last_sequence + 1,
         last_message = '{"text":"Olá, mensagem","kind":"text"}', last_activity_at = clock_timestamp()
       WHERE number <= $1`,
      [batch.conversations]
    )
    await database.query(
      `UPDATE floor.inbox_contact_identity SET last_inbound_at = now(), service_window_expires_at = now()
       WHERE id IN (SELECT identity_id FROM floor.inbox_conversation WHERE number <= $1)`,
      [batch.conversations]
    )
    await database.query(
      `INSERT INTO floor.inbox_event (type, topics, conversation_id, message_id)
       SELECT 'message.created', '{account.all,account.queue}', 'conv_1', 'msg_1' FROM generate_series(1, $1)`,
      [batch.messages + batch.conversations]
    )
    await database.query("COMMIT")
    stored += batch.messages
  }
  // Each delivery is marked twice: stored, then done.
  for (const state of ["stored", "done"]) {
    await database.query(`UPDATE floor.inbox_delivery SET state = $1`, [state])
  }
  return messages / ((performance.now() - started) / 1000)
}

const TABLES = [
  "inbox_contact_identity",
  "inbox_conversation",
  "inbox_message",
  "inbox_delivery",
  "inbox_event",
]

async function prepareTables(database: Client): Promise<void> {
  await database.query("DROP SCHEMA IF EXISTS floor CASCADE")
  await database.query("CREATE SCHEMA floor")
  for (const table of TABLES) {
    await database.query(`CREATE TABLE floor.${table} (LIKE public.${table} INCLUDING ALL)`)
  }
  await database.query(
    `INSERT INTO floor.inbox_contact_identity (id, channel_id) SELECT 'i' || n, 'chan' FROM generate_series(1, 1000) AS n`
  )
  await database.query(
    `INSERT INTO floor.inbox_conversation (id, number, channel_id, identity_id, last_activity_at)
     SELECT 'conv_' || n, n, 'chan', 'i' || n, now() FROM generate_series(1, 1000) AS n`
  )
  await database.query("ANALYZE floor.inbox_conversation")
}
