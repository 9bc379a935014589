import { createHmac } from "node:crypto"

import { DEMO_USERS } from "../../scripts/seed/logins"
import type { Sql } from "./shared-postgres"
import { TEST_HOST_SETTINGS } from "./test-host-settings"

/** More people than anybody would invite one by one: written into the database as the API would leave them. */
export class Crowd {
  constructor(private readonly sql: Sql) {}

  /** Agents without rights beyond their role, away for now. @returns their ids */
  async agents(count: number): Promise<string[]> {
    await this.sql.rows(
      `INSERT INTO "user" (id, first_name, last_name, email)
       SELECT 'user_crowd_' || n, 'Agent', n::text, 'agent-' || n || '@inbox.test' FROM generate_series(1, $1::int) AS n`,
      count
    )
    // With one admin of the inbox, users are no admins just for being users.
    await this.sql.rows(
      `INSERT INTO inbox_agent (id, user_id, role, capacity) SELECT 'iagent_admin', id, 'admin', 0 FROM "user" WHERE email = $1`,
      DEMO_USERS.admin.email
    )
    await this.sql.rows(
      `INSERT INTO inbox_agent (id, user_id, role) SELECT 'iagent_crowd_' || n, 'user_crowd_' || n, 'agent' FROM generate_series(1, $1::int) AS n`,
      count
    )
    await this.sql.rows(
      `INSERT INTO inbox_presence (user_id) SELECT 'user_crowd_' || n FROM generate_series(1, $1::int) AS n`,
      count
    )
    return Array.from({ length: count }, (_, index) => `user_crowd_${index + 1}`)
  }

  /** As if a stream of each of them had opened, which nothing ends meanwhile. */
  async come(userIds: string[]): Promise<void> {
    await this.sql.rows(
      `WITH opened AS (
         INSERT INTO inbox_connection (id, user_id, expires_at)
         SELECT 'iconn_' || id, id, now() + interval '1 day' FROM unnest($1::text[]) AS id ON CONFLICT (id) DO NOTHING
       )
       UPDATE inbox_presence SET is_connected = true, offline_since = NULL, updated_at = now() WHERE user_id = ANY($1)`,
      userIds
    )
  }

  async go(userIds: string[]): Promise<void> {
    await this.sql.rows(
      `WITH closed AS (DELETE FROM inbox_connection WHERE user_id = ANY($1))
       UPDATE inbox_presence SET is_connected = false, offline_since = now(), updated_at = now() WHERE user_id = ANY($1)`,
      userIds
    )
  }

  /**
   * Contacts who have written and wait in the account's queue, the first longest.
   * @param from the number of the first, so that several calls never write the same one
   */
  async waiting(prefix: string, from: number, count: number): Promise<void> {
    // Their customers are known, or else every sweep would look for them.
    await this.sql.rows(
      `WITH numbers AS (SELECT $1 || '_' || n AS name, n FROM generate_series($2::int, $2::int + $3::int - 1) AS n),
       channel AS (SELECT id FROM inbox_channel ORDER BY created_at LIMIT 1),
       identities AS (
         INSERT INTO inbox_contact_identity (id, channel_id, user_id, profile_name, customer_id)
         SELECT 'ident_' || name, channel.id, name, 'Contact ' || n, 'cus_' || name FROM numbers, channel
       )
       INSERT INTO inbox_conversation (id, channel_id, identity_id, customer_id, unread_count, last_activity_at, waiting_since, queued_at)
       SELECT 'conv_' || name, channel.id, 'ident_' || name, 'cus_' || name, 1, now(), now(), now() + n * interval '1 microsecond'
       FROM numbers, channel`,
      prefix,
      from,
      count
    )
  }

  /** Closes what there is: the next part of a run begins with everybody free. */
  async closeEverything(): Promise<void> {
    await this.sql.rows(
      `UPDATE inbox_conversation SET status = 'closed', queued_at = NULL, closed_at = now() WHERE status <> 'closed'`
    )
  }

  waitingCount(): Promise<number> {
    return this.sql.count("inbox_conversation", "status = 'open' AND assignee_id IS NULL")
  }
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")

/** What Medusa's login would answer this user, of whom there is no password. */
export function tokenOf(userId: string): string {
  const seconds = Math.floor(Date.now() / 1000)
  const body = [
    encode({ alg: "HS256", typ: "JWT" }),
    encode({
      actor_id: userId,
      actor_type: "user",
      auth_identity_id: `authid_${userId}`,
      app_metadata: { user_id: userId },
      iat: seconds,
      exp: seconds + 86_400,
    }),
  ].join(".")
  const signature = createHmac("sha256", TEST_HOST_SETTINGS.secrets.JWT_SECRET).update(body)
  return `${body}.${signature.digest("base64url")}`
}
