import path from "node:path"

import { moduleIntegrationTestRunner } from "@medusajs/test-utils"

import type ConversationModuleService from "../../plugin/src/modules/conversation/service"
import type { NewUpload } from "../../plugin/src/modules/conversation/storage/attachments"
import type { IncomingEvent } from "../../plugin/src/modules/conversation/storage/incoming"
import type { OutboundPart } from "../../plugin/src/modules/conversation/storage/queue-message"
import type { ChannelEvent, ContactProfile, MessageEvent } from "../../plugin/src/types/channel"
import { Sql } from "../helpers/shared-postgres"

const MODULE = path.resolve("plugin/src/modules/conversation")
const CHANNEL = "chan_test"
const MINUTE = 60_000

const startedAt = Math.floor(Date.now() / 1000) * 1000 - 60 * MINUTE

let people = 0
const somebody = (over: Partial<ContactProfile> = {}): ContactProfile => {
  people += 1
  return { user_id: `u${people}`, wa_id: null, username: null, profile_name: `Person ${people}`, ...over }
}

let messages = 0
const message = (contact: ContactProfile, over: Partial<MessageEvent> = {}): MessageEvent => {
  messages += 1
  return {
    type: "message",
    direction: "inbound",
    account_id: "1",
    external_id: `mid.${messages}`,
    occurred_at: new Date(startedAt + messages * 1000),
    contact,
    kind: "text",
    text: `text ${messages}`,
    attachments: [],
    reply_to_external_id: null,
    details: {},
    opens_window: true,
    raw: {},
    ...over,
  }
}
const echo = (contact: ContactProfile, over: Partial<MessageEvent> = {}) =>
  message(contact, { direction: "outbound", opens_window: false, ...over })

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

    const incoming = (event: ChannelEvent): IncomingEvent => ({
      delivery_id: "",
      channel_id: CHANNEL,
      window_hours: 24,
      begins: { status: "open", department_id: null },
      event,
    })
    const store = (...events: ChannelEvent[]) => service.storePolled(events.map(incoming))

    const conversationsOf = async ({ user_id, wa_id }: ContactProfile) =>
      sql.rows(
        `SELECT c.* FROM inbox_conversation c JOIN inbox_contact_identity i ON i.id = c.identity_id
         WHERE i.user_id = $1 OR i.wa_id = $2 ORDER BY c.created_at`,
        user_id,
        wa_id
      )
    const threadOf = async (conversationId: string) =>
      (await service.listThread({ conversation_id: conversationId, limit: 100 })).messages.map(
        (parts) => parts.message
      )
    const identities = async () =>
      Number((await sql.rows(`SELECT count(*) FROM inbox_contact_identity`))[0]!.count)

    let clientIds = 0
    const queue = async (conversationId: string, ...parts: Partial<OutboundPart>[]) => {
      clientIds += 1
      const { message: first } = await service.queueMessage({
        conversation_id: conversationId,
        client_id: `client-${clientIds}`,
        parts: parts.map((part) => ({ kind: "text", text: null, details: {}, attachment_id: null, ...part })),
        author: { type: "agent", id: "user_1", name: "Ana" },
        may_write_to_others: true,
        window: null,
        time_resolution: "millisecond",
      })
      return first
    }

    describe("what was written elsewhere", () => {
      it("stands in the thread as an answer and leaves nothing unread", async () => {
        const contact = somebody()
        await store(message(contact), message(contact))
        await store(echo(contact, { text: "answered on the phone" }))
        const [conversation] = await conversationsOf(contact)
        expect(conversation).toMatchObject({ unread_count: 0, waiting_since: null, status: "open" })
        const thread = await threadOf(String(conversation!.id))
        expect(thread.at(-1)).toMatchObject({
          direction: "outbound",
          author_type: "external",
          status: "sent",
          text: "answered on the phone",
        })
      })

      it("is the answer we waited for when it is the echo of our own message", async () => {
        const contact = somebody()
        const { messages: stored } = await store(message(contact))
        const conversationId = stored[0]!.conversation_id
        const ours = await queue(conversationId, { text: "On its way" })
        await service.claimNextMessage(conversationId)
        const { messages: received } = await store(
          echo(contact, { external_id: "mid.echo", text: "On its way" })
        )
        expect(received).toEqual([])
        const thread = await threadOf(conversationId)
        expect(thread.filter(({ direction }) => direction === "outbound")).toMatchObject([
          { id: ours.id, status: "sent", external_id: "mid.echo" },
        ])
        // The answer to the call comes after its echo, and again later by the poll.
        await service.recordSent(thread.at(-1)!, { external_id: "mid.echo", wa_id: null, user_id: null })
        await store(echo(contact, { external_id: "mid.echo", text: "On its way" }))
        expect(await threadOf(conversationId)).toHaveLength(2)
      })

      it("settles a message whose fate was unknown", async () => {
        const contact = somebody()
        const { messages: stored } = await store(message(contact))
        const conversationId = stored[0]!.conversation_id
        const ours = await queue(conversationId, { text: "Did it go?" })
        await sql.rows(`UPDATE inbox_message SET status = 'unconfirmed' WHERE id = $1`, ours.id)
        await store(echo(contact, { text: "Did it go?" }))
        expect(await threadOf(conversationId)).toMatchObject([
          {},
          { id: ours.id, status: "sent", error: null },
        ])
      })

      it("is not taken for another of our messages", async () => {
        const contact = somebody()
        const { messages: stored } = await store(message(contact))
        const conversationId = stored[0]!.conversation_id
        await queue(conversationId, { text: "Ours" })
        await service.claimNextMessage(conversationId)
        await store(echo(contact, { text: "Theirs" }))
        expect((await threadOf(conversationId)).map(({ text, status }) => `${text} ${status}`)).toEqual([
          expect.stringMatching(/delivered$/),
          "Theirs sent",
          "Ours sending",
        ])
      })
    })

    describe("history", () => {
      it("is a closed record: nobody waits, nothing is unread, no window opens", async () => {
        const contact = somebody()
        const result = await store(
          message(contact, { is_history: true, opens_window: false }),
          echo(contact, { is_history: true })
        )
        expect(result.messages).toEqual([])
        const [record, ...others] = await conversationsOf(contact)
        expect(others).toEqual([])
        expect(record).toMatchObject({ status: "closed", unread_count: 0, waiting_since: null })
        expect(await threadOf(String(record!.id))).toHaveLength(2)
        const [identity] = await sql.rows(
          `SELECT last_inbound_at FROM inbox_contact_identity WHERE user_id = $1`,
          contact.user_id
        )
        expect(identity!.last_inbound_at).toBeNull()
      })

      it("tells of a file in two parts, and the file takes the placeholder's place", async () => {
        const contact = somebody()
        const past = { is_history: true, opens_window: false, external_id: "mid.past-file" }
        await store(message(contact, { ...past, kind: "unsupported", text: null }))
        const file = {
          kind: "image" as const,
          external_id: "media.past",
          source_url: null,
          mime_type: "image/jpeg",
          name: null,
          sha256: null,
          details: {},
        }
        const told = message(contact, { ...past, kind: "image", text: "A caixa", attachments: [file] })
        expect((await store(told)).attachments).toHaveLength(1)
        expect((await store(told)).attachments).toHaveLength(0)
        const [record] = await conversationsOf(contact)
        expect(await threadOf(String(record!.id))).toMatchObject([{ kind: "image", text: "A caixa" }])
      })

      it("stays apart from what the person writes now, and is told once", async () => {
        const contact = somebody()
        const past = message(contact, { is_history: true, opens_window: false })
        await store(past)
        await store(message(contact))
        await store(past)
        const conversations = await conversationsOf(contact)
        expect(conversations.map(({ status }) => status)).toEqual(["closed", "open"])
        expect(await threadOf(String(conversations[0]!.id))).toHaveLength(1)
      })
    })

    describe("a contact with a new address", () => {
      const move = (contact: ContactProfile, next: { user_id: string | null; wa_id: string | null }) =>
        ({ type: "contact", account_id: "1", occurred_at: new Date(), contact, next }) satisfies ChannelEvent

      it("keeps the conversation, also when writing in the same delivery", async () => {
        const before = somebody({ wa_id: "5581900000001" })
        await store(message(before))
        const after = { ...before, user_id: "u-new", wa_id: "5581900000002" }
        const count = await identities()
        await store(
          message(after),
          move(before, { user_id: "u-new", wa_id: "5581900000002" }),
          message(after)
        )
        expect(await identities()).toBe(count)
        const [conversation, ...others] = await conversationsOf(after)
        expect(others).toEqual([])
        expect(await threadOf(String(conversation!.id))).toHaveLength(3)
      })

      it("makes nobody up out of somebody unknown", async () => {
        const count = await identities()
        await store(move(somebody(), { user_id: "u-stranger", wa_id: null }))
        expect(await identities()).toBe(count)
      })

      it("takes no address that is somebody else's", async () => {
        const [one, other] = [somebody(), somebody()]
        await store(message(one), message(other))
        await store(move(one, { user_id: other.user_id, wa_id: null }))
        expect(await conversationsOf(other)).toHaveLength(1)
        expect(await conversationsOf(one)).toHaveLength(1)
      })

      it("is remembered as wanting no marketing, and as wanting it again", async () => {
        const contact = somebody()
        await store(message(contact))
        const wish = (accepts_marketing: boolean): ChannelEvent => ({
          type: "contact",
          account_id: "1",
          occurred_at: new Date(),
          contact,
          accepts_marketing,
        })
        const optedOut = async () =>
          (
            await sql.rows(
              `SELECT marketing_opt_out_at FROM inbox_contact_identity WHERE user_id = $1`,
              contact.user_id
            )
          )[0]!.marketing_opt_out_at
        await store(wish(false))
        expect(await optedOut()).not.toBeNull()
        await store(wish(true))
        expect(await optedOut()).toBeNull()
      })
    })

    it("takes everything before a seen message for seen", async () => {
      const contact = somebody()
      const { messages: stored } = await store(message(contact))
      const conversationId = stored[0]!.conversation_id
      for (const [index, text] of ["one", "two", "three"].entries()) {
        const { id } = await queue(conversationId, { text })
        const claimed = await service.claimNextMessage(conversationId)
        if (claimed.state !== "claimed") throw new Error(`nothing to send: ${id}`)
        await service.recordSent(claimed.message, {
          external_id: `seen.${index}`,
          wa_id: null,
          user_id: null,
        })
      }
      const { statuses } = await store({
        type: "status",
        account_id: "1",
        external_id: "seen.1",
        occurred_at: new Date(),
        reference: null,
        status: "read",
        covers_earlier: true,
        failure: null,
      })
      expect(statuses).toHaveLength(2)
      const outbound = (await threadOf(conversationId)).filter(({ direction }) => direction === "outbound")
      expect(outbound.map(({ status }) => status)).toEqual(["read", "read", "sent"])
    })

    describe("a message of several parts", () => {
      it("is several messages in their order, and the same ones when it is sent again", async () => {
        const { messages: stored } = await store(message(somebody()))
        const conversationId = stored[0]!.conversation_id
        await queue(conversationId, { text: "first" }, { text: "second" }, { text: "third" })
        expect((await threadOf(conversationId)).map(({ text }) => text).slice(1)).toEqual([
          "first",
          "second",
          "third",
        ])
        const again = await service.findByClientId(conversationId, `client-${clientIds}`)
        expect((await threadOf(conversationId))[1]!.id).toBe(again)
      })
    })

    describe("files", () => {
      const upload = (over: Partial<NewUpload> = {}) =>
        service.insertUpload({
          channel_id: CHANNEL,
          created_by: "user_1",
          voice: false,
          kind: "image",
          mime_type: "image/png",
          name: "a.png",
          size: 10,
          sha256: "00",
          width: 1,
          height: 1,
          duration: null,
          file_id: "file_1",
          thumbnail_file_id: null,
          ...over,
        })

      it("can be sent once, and only by whoever uploaded them for that channel", async () => {
        const { messages: stored } = await store(message(somebody()))
        const conversationId = stored[0]!.conversation_id
        const mine = await upload()
        const theirs = await upload({ created_by: "user_2" })
        const elsewhere = await upload({ channel_id: "chan_other" })
        const owner = { channel_id: CHANNEL, created_by: "user_1" }
        for (const { id } of [theirs, elsewhere]) {
          await expect(service.findUploads([mine.id, id], owner)).rejects.toMatchObject({
            code: "invalid_data",
          })
        }
        await queue(conversationId, { kind: "image", attachment_id: mine.id })
        await expect(queue(conversationId, { kind: "image", attachment_id: mine.id })).rejects.toMatchObject({
          code: "invalid_data",
        })
        // Refused as a whole: no message without its file stays behind.
        expect(await threadOf(conversationId)).toHaveLength(2)
      })

      it("are fetched by one worker at a time, and again after that one died", async () => {
        const attachment = {
          kind: "image" as const,
          external_id: "media.1",
          source_url: null,
          mime_type: "image/jpeg",
          name: null,
          sha256: null,
          details: {},
        }
        const { attachments } = await store(message(somebody(), { kind: "image", attachments: [attachment] }))
        const [id] = attachments
        const claims = await Promise.all(Array.from({ length: 10 }, () => service.claimFetch(id!)))
        expect(claims.filter((claim) => claim !== null)).toHaveLength(1)
        expect(await service.neglectedFetches()).not.toContain(id)
        await sql.rows(
          `UPDATE inbox_attachment SET next_attempt_at = now() - interval '1 second' WHERE id = $1`,
          id
        )
        expect(await service.neglectedFetches()).toContain(id)
        expect(await service.claimFetch(id!)).toMatchObject({ message_external_id: expect.any(String) })
      })

      it("that cannot be had are tried a few times and then wait for a person", async () => {
        const attachment = {
          kind: "audio" as const,
          external_id: "media.2",
          source_url: null,
          mime_type: null,
          name: null,
          sha256: null,
          details: {},
        }
        const { attachments } = await store(message(somebody(), { kind: "audio", attachments: [attachment] }))
        const id = attachments[0]!
        const failure = {
          code: "media_failed",
          message: "no",
          retryable: true,
          provider_code: null,
          retry_after: 0,
        }
        for (let tries = 1; ; tries += 1) {
          await sql.rows(`UPDATE inbox_attachment SET next_attempt_at = now() WHERE id = $1`, id)
          const claimed = await service.claimFetch(id)
          const delay = await service.recordFetchFailure(claimed!, failure)
          if (delay === null) {
            expect(tries).toBe(6)
            break
          }
        }
        expect(await service.findAttachment(id)).toMatchObject({
          state: "failed",
          error: { code: "media_failed" },
        })
        await service.requeueFetch(id)
        expect(await service.claimFetch(id)).toMatchObject({ attempts: 1, error: null })
      })

      it("nobody sent are taken out after a while, with their previews", async () => {
        const { id } = await upload({ file_id: "file_old", thumbnail_file_id: "thumb_old" })
        expect(await service.takeUnusedUploads(7)).toEqual([])
        await sql.rows(`UPDATE inbox_attachment SET created_at = now() - interval '8 days' WHERE id = $1`, id)
        expect(await service.takeUnusedUploads(7)).toEqual(["file_old", "thumb_old"])
      })
    })
  },
})
