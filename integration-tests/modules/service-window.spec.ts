import path from "node:path"

import { moduleIntegrationTestRunner } from "@medusajs/test-utils"

import type ConversationModuleService from "../../plugin/src/modules/conversation/service"
import { Sql } from "../helpers/shared-postgres"

const MODULE = path.resolve("plugin/src/modules/conversation")
const CHANNEL = "chan_test"

moduleIntegrationTestRunner<ConversationModuleService>({
  moduleName: "inbox_conversation",
  resolve: MODULE,
  pathToMigrations: path.join(MODULE, "migrations"),
  testSuite: ({ service, dbConfig }) => {
    let sql: Sql
    beforeAll(() => {
      sql = new Sql(dbConfig.clientUrl)
    })
    afterAll(() => sql.close())

    /** People with an open conversation each, whose windows end at a time of Postgres' making. */
    async function people(prefix: string, count: number, expires: string): Promise<void> {
      await sql.rows(
        `WITH people AS (
           INSERT INTO inbox_contact_identity (id, channel_id, user_id, last_inbound_at, service_window_expires_at, is_window_open)
           SELECT $1 || n, $2, $1 || n, now() - interval '1 day', ${expires}, true FROM generate_series(1, $3::int) AS n RETURNING id
         )
         INSERT INTO inbox_conversation (id, identity_id, channel_id, status, last_activity_at)
         SELECT 'conv_' || id, id, $2, 'open', now() FROM people`,
        prefix,
        CHANNEL,
        count
      )
    }

    const told = () => sql.count("inbox_event", "type = 'conversation.updated'")

    it("is noticed once by many workers at once, in bounded batches, and only where it has ended", async () => {
      await people("due_", 230, "now() - n * interval '1 second'")
      await people("later_", 50, "now() + interval '1 hour'")
      const heard: string[] = []
      const pass = async () => {
        for (let hasMore = true; hasMore;) {
          const batch = await service.expireWindows(25, async (ids) => void heard.push(...ids))
          expect(batch.conversation_ids.length).toBeLessThanOrEqual(25)
          hasMore = batch.has_more
        }
      }
      await Promise.all(Array.from({ length: 8 }, pass))
      // Whoever met others' locks may have stopped early: the next pass finds what was left.
      await pass()
      expect(new Set(heard).size).toBe(230)
      expect(heard).toHaveLength(230)
      expect(heard.every((id) => id.startsWith("conv_due_"))).toBe(true)
      expect(await told()).toBe(230)
      expect(await sql.count("inbox_contact_identity", "is_window_open")).toBe(50)
    })

    it("is told again when whoever noticed it died before it was settled", async () => {
      await people("due_", 3, "now() - interval '1 second'")
      const heard: string[] = []
      await expect(
        service.expireWindows(10, async (ids) => {
          heard.push(...ids)
          throw new Error("killed")
        })
      ).rejects.toThrow("killed")
      expect(await told()).toBe(0)
      await service.expireWindows(10, async (ids) => void heard.push(...ids))
      expect(heard).toHaveLength(6)
      expect(await told()).toBe(3)
    })

    it("says nothing of closed conversations, but does not look at them again", async () => {
      await people("due_", 2, "now() - interval '1 second'")
      await sql.rows("UPDATE inbox_conversation SET status = 'closed' WHERE id = 'conv_due_1'")
      const heard: string[] = []
      await service.expireWindows(10, async (ids) => void heard.push(...ids))
      expect(heard).toEqual(["conv_due_2"])
      expect(await sql.count("inbox_contact_identity", "is_window_open")).toBe(0)
    })

    it("gives machines no more time than they have", async () => {
      await people("seven_", 1, "now() + interval '6 days'")
      await sql.rows("UPDATE inbox_contact_identity SET last_inbound_at = now() - interval '25 hours'")
      const say = (type: "agent" | "bot", hours: number | null) =>
        service.queueMessage({
          conversation_id: "conv_seven_1",
          client_id: `${type} ${hours}`,
          parts: [{ kind: "text", text: "oi", details: {}, attachment_id: null }],
          author: { type, id: type === "agent" ? "user_1" : null, name: "N" },
          may_write_to_others: true,
          window: { hours },
          time_resolution: "second",
        })
      await expect(say("bot", 24)).rejects.toMatchObject({ code: "window_closed" })
      expect((await say("agent", null)).is_new).toBe(true)
    })

    describe("beginning a conversation", () => {
      const start = (client_id: string, wa_id = "5511987650009") =>
        service.startConversation({
          channel_id: CHANNEL,
          contact: { user_id: null, wa_id, username: null, profile_name: null },
          department_id: null,
          message: {
            client_id,
            parts: [{ kind: "template", text: "oi", details: {}, attachment_id: null }],
            author: { type: "agent", id: "user_1", name: "Ana" },
            window: null,
            is_marketing: true,
            time_resolution: "second",
          },
        })

      it("succeeds for one of fifty at once, and again and again for that one", async () => {
        const results = await Promise.allSettled(Array.from({ length: 50 }, (_, index) => start(`c${index}`)))
        const won = results.flatMap((result, index) =>
          result.status === "fulfilled" ? [{ index, ...result.value }] : []
        )
        expect(won).toHaveLength(1)
        for (const result of results) {
          if (result.status === "fulfilled") continue
          expect(result.reason).toMatchObject({
            code: "conversation_already_open",
            details: { conversation_id: won[0]!.conversation_id },
          })
        }
        expect(await start(`c${won[0]!.index}`)).toMatchObject({
          conversation_id: won[0]!.conversation_id,
          is_new: false,
        })
        // The other way of writing the same number is the same person.
        await expect(start("other", "551187650009")).rejects.toThrow()
        expect(await sql.count("inbox_conversation")).toBe(1)
        expect(await sql.count("inbox_message")).toBe(1)
      })

      it("leaves nothing behind when it is refused", async () => {
        const { conversation_id } = await start("first")
        await service.closeConversation({ conversation_id, by: null, reason: null })
        await sql.rows("UPDATE inbox_contact_identity SET marketing_opt_out_at = now()")
        await expect(start("second")).rejects.toMatchObject({ code: "contact_opted_out" })
        expect(await sql.count("inbox_conversation", "status <> 'closed'")).toBe(0)
      })
    })
  },
})
