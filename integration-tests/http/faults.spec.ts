import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"

import { eventually, pause } from "../helpers/eventually"
import { type PostgresServer, startPostgres } from "../helpers/postgres"
import { type RedisServer, startRedis } from "../helpers/redis"
import { AgentClient, call } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"
import { businessNumber } from "./support/platform"

const OUTAGE_MS = 10_000

/** Lets somebody write until told to stop; answers all they wrote. */
function keepWriting(inbox: Inbox, contactId: string) {
  let isWriting = true
  const written: string[] = []
  const done = (async () => {
    while (isWriting) {
      const text = `${contactId} ${written.length}`
      await inbox.platform.write(contactId, text)
      written.push(text)
      await pause(150)
    }
  })()
  return async () => {
    isWriting = false
    await done
    return written
  }
}

/** All of it is in the one conversation, each message once. */
const arrived = (inbox: Inbox, address: string, written: string[]) =>
  eventually(async () => {
    const rows = await inbox.sql.rows(
      `SELECT m.text FROM inbox_message m JOIN inbox_contact_identity i ON i.id = m.author_id WHERE i.wa_id = $1`,
      address
    )
    expect(rows.map(({ text }) => String(text)).sort()).toEqual([...written].sort())
  }, 60_000)

/** An agent's answer goes out and its ticks come back: every part works. */
async function answers(inbox: Inbox, address: string): Promise<void> {
  const { id } = await eventually(() => inbox.admin.conversationOf(address), 60_000)
  const { body } = await eventually(async () => {
    const answer = await inbox.ana.send(id, "here again", "after the outage")
    expect(answer.status).toBeLessThan(300)
    return answer
  }, 60_000)
  await eventually(
    async () => expect((await inbox.admin.message(id, body.message.id)).status).toBe("delivered"),
    60_000
  )
}

const isAlive = (inbox: Inbox) => process.kill(inbox.host.pid, 0)

describe("Redis is gone for a while", () => {
  let redis: RedisServer
  let inbox: Inbox

  beforeAll(async () => {
    redis = await startRedis()
    inbox = await startInbox({ redisUrl: redis.url })
    await inbox.platform.contact("maria", { wa_id: "5511920000001" })
    await inbox.platform.contact("rita", { wa_id: "5511920000002" })
    await inbox.platform.write("maria", "before")
    await eventually(() => inbox.admin.conversationOf("5511920000001"))
  })
  afterAll(async () => {
    redis?.resume()
    await inbox?.stop()
    await redis?.stop()
  })

  async function outage(contactId: string, address: string, before: string[], gone: () => Promise<unknown>) {
    const stop = keepWriting(inbox, contactId)
    const accepted: number[] = []
    try {
      const end = gone()
      for (const until = Date.now() + OUTAGE_MS; Date.now() < until;) {
        const own = inbox.platform.text(address, `${contactId} directly ${accepted.length}`)
        accepted.push((await inbox.platform.deliver(own)).status)
        await pause(250)
      }
      await end
    } finally {
      await stop()
    }
    const written = await stop()
    expect(accepted).toEqual(accepted.map(() => 200))
    await arrived(inbox, address, [
      ...before,
      ...written,
      ...accepted.map((_, index) => `${contactId} directly ${index}`),
    ])
    expect(isAlive(inbox)).toBe(true)
    await answers(inbox, address)
  }

  it(
    "deliveries are answered 200 while it hangs, and all is there afterwards",
    () =>
      outage("maria", "5511920000001", ["before"], async () => {
        redis.pause()
        await pause(OUTAGE_MS)
        redis.resume()
      }),
    150_000
  )

  it(
    "deliveries are answered 200 while it is stopped, and all is there once an empty one is back",
    () =>
      outage("rita", "5511920000002", [], async () => {
        const { port } = redis
        await redis.stop()
        await pause(OUTAGE_MS)
        redis = await startRedis({ port })
      }),
    150_000
  )
})

describe("Postgres is gone for a while", () => {
  const dir = mkdtempSync(path.join(tmpdir(), "inbox-outage-"))
  let postgres: PostgresServer
  let inbox: Inbox

  beforeAll(async () => {
    // The database's own user has to reach its folder.
    chmodSync(dir, 0o755)
    // Durable: what an unsynced one acknowledged may be gone after a crash, and that is not what is asked here.
    postgres = await startPostgres({ dir, durable: true })
    inbox = await startInbox({ postgres })
    for (const [index, contactId] of ["paula", "rosa"].entries()) {
      await inbox.platform.contact(contactId, { wa_id: `551192000001${index}` })
      await inbox.platform.write(contactId, "before")
    }
    await eventually(async () => expect(await inbox.admin.conversations()).toHaveLength(2))
  })
  afterAll(async () => {
    postgres?.resume()
    await inbox?.stop()
    await postgres?.stop()
    rmSync(dir, { recursive: true, force: true })
  })

  /** Nothing is acknowledged before the database is back; what was, and what the platform tries again, is there. */
  async function outage(contactId: string, address: string, gone: () => Promise<void>) {
    const stop = keepWriting(inbox, contactId)
    try {
      await pause(500)
      const back = gone().then(() => Date.now())
      await pause(200)
      const posted = [0, 1, 2, 3, 4].map(async (index) => {
        const text = `straight ${index}`
        const answer = await inbox.platform.deliver(inbox.platform.text(address, text)).catch(() => null)
        return { text, status: answer?.status ?? null, shown: answer?.text ?? "", at: Date.now() }
      })
      const backAt = await back
      const outcomes = await Promise.all(posted)
      for (const { status, at, shown } of outcomes) {
        expect(status === 200 ? at >= backAt - 500 : status === null || status >= 500).toBe(true)
        expect(shown).not.toMatch(/ECONN|knex|\n\s+at /i)
      }
      const accepted = outcomes.filter(({ status }) => status === 200).map(({ text }) => text)
      await arrived(inbox, address, ["before", ...(await stop()), ...accepted])
    } finally {
      await stop()
    }
    expect(isAlive(inbox)).toBe(true)
    await answers(inbox, address)
  }

  it(
    "and stopped: nothing acknowledged is lost, and the platform's retries bring the rest in once",
    () =>
      outage("paula", "5511920000010", async () => {
        await postgres.kill9()
        await pause(OUTAGE_MS)
        postgres = await startPostgres({ dir, durable: true })
      }),
    150_000
  )

  it(
    "and hangs: the same",
    () =>
      outage("rosa", "5511920000011", async () => {
        postgres.pause()
        await pause(OUTAGE_MS)
        postgres.resume()
      }),
    150_000
  )
})

describe("secrets", () => {
  let inbox: Inbox
  beforeAll(async () => {
    inbox = await startInbox()
  })
  afterAll(() => inbox?.stop())

  it("stand in no answer, no log and no column", async () => {
    const number = businessNumber(7, "leaky")
    const { channel, platform } = await inbox.connect(number)
    const secret = "a message body nobody may log 7f3a"
    await platform.contact("secretive", { wa_id: "5511920000021" })
    await platform.write("secretive", secret)
    const { id } = await eventually(() => inbox.admin.conversationOf("5511920000021"))
    await platform.fault({ kind: "error", code: 190 })
    await inbox.ana.send(id, secret)
    await eventually(async () =>
      expect((await inbox.admin.get<never>("/channels")).text).toContain("disconnected")
    )
    const credentials = {
      phone_number_id: number.phone_number_id,
      waba_id: "1",
      access_token: number.access_token,
      app_secret: number.app_secret,
      verify_token: number.verify_token,
    }
    const told = [
      await inbox.admin.get("/channels"),
      await inbox.admin.get(`/channels/${channel.id}`),
      await inbox.admin.post(`/channels/${channel.id}/check`),
      await inbox.admin.post(`/channels/${channel.id}`, {
        credentials: { ...credentials, verify_token: "" },
      }),
      await inbox.admin.post("/channels", { provider: "whatsapp", name: "again", credentials }),
      await inbox.admin.post("/channels", {
        provider: "whatsapp",
        name: "half",
        credentials: { access_token: number.access_token, app_secret: number.app_secret },
      }),
      await inbox.admin.post("/channels", { provider: "whatsapp", name: 5, credentials }),
      await platform.post(`{"broken": "${secret}"`),
      await platform.post(`{"forged": "${secret}"}`, { secret: "wrong" }),
      await new AgentClient(inbox.url, "x").get("/channels"),
      await call(
        "GET",
        `${inbox.url}/hooks/inbox/whatsapp?hub.mode=subscribe&hub.challenge=1&hub.verify_token=x`
      ),
    ].map(({ text }) => text)
    const log = readFileSync(inbox.host.logFile, "utf8")
    expect(log).not.toBe("")
    const columns = JSON.stringify(await inbox.sql.rows("SELECT * FROM inbox_channel"))
    for (const hidden of [number.access_token, number.app_secret, number.verify_token]) {
      for (const text of [...told, log, columns]) {
        expect(text).not.toContain(hidden)
      }
    }
    expect(log).not.toContain(secret)
    expect(told.join()).not.toContain(secret)
  })
})
