import path from "node:path"

import { moduleIntegrationTestRunner } from "@medusajs/test-utils"

import type ConversationModuleService from "../../plugin/src/modules/conversation/service"
import type { IncomingEvent } from "../../plugin/src/modules/conversation/storage/incoming"
import type { MessageRow } from "../../plugin/src/modules/conversation/storage/rows"
import type { ChannelEvent, ContactProfile, StatusEvent } from "../../plugin/src/types/channel"
import { Sql } from "../helpers/shared-postgres"

const MODULE = path.resolve("plugin/src/modules/conversation")
const CHANNEL = "chan_test"
const HOUR = 3_600_000

const startedAt = Math.floor(Date.now() / 1000) * 1000 - HOUR

const contactOf = (waId: string, userId: string | null = null): ContactProfile => ({
  user_id: userId,
  wa_id: waId,
  username: null,
  profile_name: `Contact ${waId}`,
})

const text = (
  externalId: string,
  over: { contact?: ContactProfile; at?: number; opens_window?: boolean } = {}
): ChannelEvent => ({
  type: "message",
  direction: "inbound",
  account_id: "1",
  external_id: externalId,
  occurred_at: new Date(over.at ?? startedAt),
  contact: over.contact ?? contactOf("5511900000001"),
  kind: "text",
  text: externalId,
  attachments: [],
  reply_to_external_id: null,
  details: {},
  opens_window: over.opens_window ?? true,
  raw: {},
})

const status = (
  externalId: string,
  told: StatusEvent["status"],
  reference: string | null = null
): ChannelEvent => ({
  type: "status",
  account_id: "1",
  external_id: externalId,
  occurred_at: new Date(startedAt + HOUR),
  reference,
  status: told,
  failure:
    told === "failed"
      ? { code: "undeliverable", message: "no", retryable: false, provider_code: "131026" }
      : null,
})

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

    /** Journals one delivery with these events and stores what waits. */
    async function store(...events: ChannelEvent[]) {
      await service.journalDelivery({
        provider: "whatsapp",
        body: JSON.stringify(events),
        received_at: new Date(),
      })
      return service.storeDeliveries(async (rows) =>
        rows.map((delivery) => ({
          delivery,
          events: (JSON.parse(delivery.body) as ChannelEvent[]).map((event): IncomingEvent => ({
            delivery_id: delivery.id,
            channel_id: CHANNEL,
            window_hours: 24,
            begins: { status: "open", department_id: null },
            event: { ...event, occurred_at: new Date(event.occurred_at) },
          })),
        }))
      )
    }

    /** A conversation of somebody who has just written. */
    let greetings = 0
    async function meet(): Promise<string> {
      greetings += 1
      const result = await store(text(`hello ${greetings}`, { at: Date.now() }))
      return result!.messages[0]!.conversation_id
    }

    let clientIds = 0
    async function queue(conversationId: string): Promise<MessageRow> {
      clientIds += 1
      const { message } = await service.queueMessage({
        conversation_id: conversationId,
        client_id: `client-${clientIds}`,
        parts: [{ kind: "text", text: `answer ${clientIds}`, details: {}, attachment_id: null }],
        author: { type: "agent", id: "user_1", name: "Ana" },
        may_write_to_others: true,
        window: { hours: null },
        time_resolution: "second",
      })
      return message
    }

    async function claim(conversationId: string): Promise<MessageRow> {
      const claimed = await service.claimNextMessage(conversationId)
      if (claimed.state !== "claimed") {
        throw new Error(`nothing to claim: ${claimed.state}`)
      }
      return claimed.message
    }

    const read = async (id: string) => (await service.messagesByIds([id]))[0]!.message
    const accepted = (externalId: string) => ({ external_id: externalId, wa_id: null, user_id: null })
    const refusal = (over: { code?: string; retryable?: boolean; retry_after?: number | null } = {}) => ({
      code: "rate_limited",
      message: "slow down",
      retryable: true,
      provider_code: "130429",
      retry_after: 0,
      ...over,
    })

    it("has no index that leaves out what nobody asks to leave out: it could not be used", async () => {
      const tables = ["message", "delivery", "pending_update", "reaction", "contact_phone", "event"]
      const partial = await sql.rows(
        `SELECT indexname FROM pg_indexes WHERE tablename = ANY($1) AND indexdef LIKE '%deleted_at%'`,
        tables.map((table) => `inbox_${table}`)
      )
      expect(partial.map(({ indexname }) => indexname)).toEqual(["IDX_inbox_reaction_message_id"])
    })

    it("calls a contact as their customer was last called, in whatever order that is told", async () => {
      await store(text("wamid.1"))
      const [identity] = await sql.rows("SELECT id FROM inbox_contact_identity")
      const customer = (name: string | null, minute: number) => ({
        customer_id: "cus_1",
        name,
        named_at: new Date(startedAt + minute * 60_000),
      })
      await service.resolveContact(String(identity?.id), async () => ({
        customer: customer("Ana", 1),
        candidates: [],
      }))
      const told = async (...given: Parameters<typeof customer>) => {
        const before = await sql.count("inbox_event")
        await service.nameContacts([customer(...given), { ...customer("Nobody", 9), customer_id: "cus_2" }])
        const [row] = await sql.rows("SELECT customer_name FROM inbox_contact_identity")
        return [row?.customer_name, (await sql.count("inbox_event")) - before]
      }
      expect(await told("Ana Júlia", 3)).toEqual(["Ana Júlia", 1])
      expect(await told("Ana", 2)).toEqual(["Ana Júlia", 0])
      // Nothing to see, but what is older comes too late from now on.
      expect(await told("Ana Júlia", 5)).toEqual(["Ana Júlia", 0])
      expect(await told(null, 4)).toEqual(["Ana Júlia", 0])
      expect(await told(null, 6)).toEqual([null, 1])
    })

    describe("storing deliveries", () => {
      it("makes one message of twenty transactions at once", async () => {
        const events = [text("wamid.1"), text("wamid.2"), status("wamid.unknown", "sent")]
        const results = await Promise.all(Array.from({ length: 20 }, () => store(...events)))
        expect(results.flatMap((result) => result?.created_conversations ?? [])).toHaveLength(1)
        expect(await sql.count("inbox_message")).toBe(2)
        expect(await sql.count("inbox_contact_identity")).toBe(1)
        const [conversation] = await sql.rows("SELECT unread_count, last_sequence FROM inbox_conversation")
        expect(conversation).toEqual({ unread_count: 2, last_sequence: 2 })
        expect(await sql.count("inbox_delivery", "state <> 'stored'")).toBe(0)
        expect(await sql.count("inbox_event", "type = 'message.created'")).toBe(2)
      })

      it("finds one person however twenty transactions name them", async () => {
        const names = [
          contactOf("5511987650001"),
          contactOf("551187650001"),
          contactOf("5511987650001", "BR.1"),
        ]
        await Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            store(text(`wamid.${index}`, { contact: names[index % 3] }))
          )
        )
        expect(await sql.rows("SELECT user_id, phone_key FROM inbox_contact_identity")).toEqual([
          { user_id: "BR.1", phone_key: "551187650001" },
        ])
        expect(await sql.count("inbox_conversation")).toBe(1)
      })

      it("rolls everything back with a delivery that cannot be stored, and keeps the delivery", async () => {
        const broken = { ...text("wamid.bad"), kind: "no such kind" } as unknown as ChannelEvent
        await expect(store(text("wamid.good"), broken)).rejects.toThrow()
        expect(await sql.count("inbox_message")).toBe(0)
        expect(await sql.count("inbox_contact_identity")).toBe(0)
        expect(await sql.count("inbox_delivery", "state = 'pending'")).toBe(1)
      })

      it("lets the window only grow", async () => {
        const expiresAt = async () => {
          const [row] = await sql.rows("SELECT service_window_expires_at AS at FROM inbox_contact_identity")
          return (row?.at as Date).getTime()
        }
        await store(text("wamid.1", { at: startedAt }))
        expect(await expiresAt()).toBe(startedAt + 24 * HOUR)
        await store(text("wamid.0", { at: startedAt - HOUR }))
        expect(await expiresAt()).toBe(startedAt + 24 * HOUR)
        await store(text("wamid.2", { at: startedAt + 1_000, opens_window: false }))
        expect(await expiresAt()).toBe(startedAt + 24 * HOUR)
        await store(text("wamid.4", { at: startedAt + 3_000 }), text("wamid.3", { at: startedAt + 2_000 }))
        expect(await expiresAt()).toBe(startedAt + 3_000 + 24 * HOUR)
      })

      it("holds no second open conversation of a contact, whoever tries", async () => {
        const id = await meet()
        const copy = `INSERT INTO inbox_conversation (id, identity_id, channel_id, status, last_activity_at)
          SELECT $2, identity_id, channel_id, $3, now() FROM inbox_conversation WHERE id = $1`
        await expect(sql.rows(copy, id, "conv_second", "open")).rejects.toThrow(
          "IDX_inbox_conversation_open_identity"
        )
        await expect(sql.rows(copy, id, "conv_second", "bot")).rejects.toThrow(
          "IDX_inbox_conversation_open_identity"
        )
        await sql.rows(copy, id, "conv_old", "closed")
        await sql.rows("UPDATE inbox_conversation SET status = 'closed' WHERE id = $1", id)
        expect(await meet()).not.toBe(id)
      })
    })

    describe("statuses that come early", () => {
      it("wait for the send to learn its id, when they carry no reference", async () => {
        const conversation = await meet()
        await queue(conversation)
        const message = await claim(conversation)
        await store(status("wamid.out", "sent"))
        await store(status("wamid.out", "delivered"))
        expect(await sql.count("inbox_pending_update")).toBe(2)
        expect((await read(message.id)).status).toBe("sending")
        await service.recordSent(message, accepted("wamid.out"))
        expect(await read(message.id)).toMatchObject({
          status: "delivered",
          external_id: "wamid.out",
          error: null,
        })
        expect(await sql.count("inbox_pending_update")).toBe(0)
      })

      it("tell at once when they carry our reference, and the answer changes nothing any more", async () => {
        const conversation = await meet()
        await queue(conversation)
        const message = await claim(conversation)
        await store(status("wamid.out", "read", `${message.id}.${message.attempts}`))
        expect(await read(message.id)).toMatchObject({ status: "read", external_id: "wamid.out" })
        await service.recordSent(message, accepted("wamid.out"))
        expect((await read(message.id)).status).toBe("read")
        expect(await sql.count("inbox_pending_update")).toBe(0)
      })

      it("are lost in neither order when both happen at the same moment", async () => {
        const conversation = await meet()
        for (let round = 0; round < 15; round += 1) {
          await queue(conversation)
          const message = await claim(conversation)
          const externalId = `wamid.race-${round}`
          await Promise.all([
            store(status(externalId, "delivered")),
            service.recordSent(message, accepted(externalId)),
          ])
          expect((await read(message.id)).status).toBe("delivered")
        }
      })
    })

    describe("the outbox", () => {
      it("gives a message to one of twenty workers, and the next one only after it", async () => {
        const conversation = await meet()
        const [first, second] = [await queue(conversation), await queue(conversation)]
        const claims = await Promise.all(
          Array.from({ length: 20 }, () => service.claimNextMessage(conversation))
        )
        expect(claims.flatMap((one) => (one.state === "claimed" ? [one.message.id] : []))).toEqual([first.id])
        expect(claims.filter(({ state }) => state === "done")).toHaveLength(19)
        await service.recordSent(await read(first.id), accepted("wamid.first"))
        expect((await claim(conversation)).id).toBe(second.id)
      })

      it("goes on past a message whose worker died, and never sends that one by itself", async () => {
        const conversation = await meet()
        const [lost, next] = [await queue(conversation), await queue(conversation)]
        expect((await claim(conversation)).id).toBe(lost.id)
        const sendingSince = (seconds: number) =>
          sql.rows(
            "UPDATE inbox_message SET sending_at = now() - make_interval(secs => $2) WHERE id = $1",
            lost.id,
            seconds
          )
        await sendingSince(40)
        expect((await service.claimNextMessage(conversation)).state).toBe("done")
        await sendingSince(60)
        expect((await claim(conversation)).id).toBe(next.id)
        expect((await read(lost.id)).status).toBe("sending")
        await sendingSince(601)
        expect(await service.expireUnconfirmed()).toBe(1)
        expect(await read(lost.id)).toMatchObject({ status: "unconfirmed", error: { code: "no_answer" } })
      })

      it("waits with everything behind a message that has to wait", async () => {
        const conversation = await meet()
        const [first] = [await queue(conversation), await queue(conversation)]
        await service.recordFailure(await claim(conversation), refusal({ retry_after: 60_000 }))
        const waiting = await service.claimNextMessage(conversation)
        expect(waiting).toEqual({ state: "wait", delay: expect.any(Number) })
        await sql.rows("UPDATE inbox_message SET next_attempt_at = now() WHERE id = $1", first!.id)
        expect(await claim(conversation)).toMatchObject({ id: first!.id, attempts: 2 })
      })

      it("gives up after eight tries", async () => {
        const conversation = await meet()
        const { id } = await queue(conversation)
        for (let attempt = 1; attempt < 8; attempt += 1) {
          expect(await service.recordFailure(await claim(conversation), refusal())).toEqual({
            retry_in: 0,
            failed: false,
          })
        }
        expect(await service.recordFailure(await claim(conversation), refusal())).toEqual({
          retry_in: null,
          failed: true,
        })
        expect(await read(id)).toMatchObject({ status: "failed", error: { code: "rate_limited" } })
      })

      it("does not send again what a status has proved sent", async () => {
        const conversation = await meet()
        await queue(conversation)
        const message = await claim(conversation)
        await store(status("wamid.out", "sent", `${message.id}.1`))
        expect(await service.recordFailure(message, refusal())).toEqual({ retry_in: null, failed: false })
        expect((await read(message.id)).status).toBe("sent")
        expect((await service.claimNextMessage(conversation)).state).toBe("done")
      })

      it("calls a planned retry off when a status proves the first try", async () => {
        const conversation = await meet()
        await queue(conversation)
        const message = await claim(conversation)
        await service.recordFailure(message, refusal({ retry_after: 60_000 }))
        await store(status("wamid.out", "sent", `${message.id}.1`))
        expect(await read(message.id)).toMatchObject({
          status: "sent",
          external_id: "wamid.out",
          error: null,
        })
        expect((await service.claimNextMessage(conversation)).state).toBe("done")
      })

      it("forgets the platform's id with a retry, and old failures with it", async () => {
        const conversation = await meet()
        const { id } = await queue(conversation)
        await service.recordSent(await claim(conversation), accepted("wamid.old"))
        await store(status("wamid.old", "failed", `${id}.1`))
        expect((await read(id)).status).toBe("failed")
        await service.requeueMessage(conversation, id)
        expect(await read(id)).toMatchObject({ status: "queued", external_id: null, error: null })
        await store(status("wamid.old", "failed", `${id}.1`))
        expect((await read(id)).status).toBe("queued")
        const second = await claim(conversation)
        expect(second.attempts).toBe(2)
        await store(status("wamid.old", "failed"), status("wamid.old", "failed", `${id}.1`))
        await service.recordSent(second, accepted("wamid.new"))
        expect(await read(id)).toMatchObject({ status: "sent", external_id: "wamid.new" })
        await expect(service.requeueMessage(conversation, id)).rejects.toMatchObject({
          code: "not_retryable",
        })
      })
    })
  },
})
