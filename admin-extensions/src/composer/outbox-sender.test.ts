import { beforeEach, describe, expect, it } from "vitest"
import { ConnectionError, RequestError } from "../shared/api/errors"
import type { KeyValueStorage } from "../shared/storage/persistent-store"
import { aMessage, anAttachment } from "../shared/testing"
import type { MessageDTO, SendMessageBody } from "../shared/types"
import { Outbox, outboxKey, type OutboxEntry } from "./outbox"
import { OutboxSender } from "./outbox-sender"

class MemoryStorage implements KeyValueStorage {
  private readonly items = new Map<string, string>()
  get length() {
    return this.items.size
  }
  getItem = (key: string) => this.items.get(key) ?? null
  setItem = (key: string, value: string) => void this.items.set(key, value)
  removeItem = (key: string) => void this.items.delete(key)
  key = (index: number) => [...this.items.keys()][index] ?? null
}

const KEY = outboxKey("user_1", "conv_1")
const entry = (client_id: string, change: Partial<OutboxEntry> = {}): OutboxEntry => ({
  client_id,
  conversation_id: "conv_1",
  text: client_id,
  reply_to: null,
  created_at: "2026-03-02T12:00:00.000Z",
  state: "sending",
  error: null,
  ...change,
})

describe("OutboxSender", () => {
  let storage: MemoryStorage
  let outbox: Outbox
  let sent: string[]
  let outdated: string[]
  let scheduled: { work: () => void; milliseconds: number }[]
  let answer: (body: SendMessageBody) => MessageDTO

  const sender = () =>
    new OutboxSender(outbox, {
      send: async (_, body) => {
        sent.push(body.client_id)
        return answer(body)
      },
      onSent: () => undefined,
      onOutdated: (_, text) => void outdated.push(text),
      exclusively: (_, work) => work(),
      schedule: (work, milliseconds) => void scheduled.push({ work, milliseconds }),
    })

  beforeEach(() => {
    storage = new MemoryStorage()
    outbox = new Outbox(storage)
    sent = []
    outdated = []
    scheduled = []
    answer = (body) => aMessage(1, { client_id: body.client_id })
  })

  it("sends in the order of writing and empties the outbox", async () => {
    outbox.add(KEY, entry("a"))
    outbox.add(KEY, entry("b"))
    await sender().flush(KEY)
    expect(sent).toEqual(["a", "b"])
    expect(outbox.get(KEY)).toEqual([])
    expect(storage.length).toBe(0)
  })

  it("repeats with the same id when no answer came, and lets nothing overtake", async () => {
    outbox.add(KEY, entry("a"))
    outbox.add(KEY, entry("b"))
    answer = () => {
      throw new ConnectionError()
    }
    await sender().flush(KEY)
    expect(sent).toEqual(["a"])
    expect(outbox.get(KEY).map(({ state }) => state)).toEqual(["waiting", "sending"])
    expect(scheduled).toHaveLength(1)

    answer = (body) => aMessage(1, { client_id: body.client_id })
    await sender().flush(KEY)
    expect(sent).toEqual(["a", "a", "b"])
  })

  it("sends files by their ids, with their words", async () => {
    const bodies: SendMessageBody[] = []
    answer = (body) => {
      bodies.push(body)
      return aMessage(1, { client_id: body.client_id })
    }
    outbox.add(
      KEY,
      entry("a", { text: "olha", attachments: [anAttachment({ id: "att_9" })], is_caption: true })
    )
    outbox.add(KEY, entry("b", { text: "", attachments: [anAttachment()] }))
    await sender().flush(KEY)
    expect(bodies).toEqual([
      { client_id: "a", text: "olha", attachment_ids: ["att_9"] },
      { client_id: "b", attachment_ids: ["att_1"] },
    ])
  })

  it("changes on the server what was changed here after it had arrived", async () => {
    outbox.add(KEY, entry("a"))
    answer = () => {
      throw new ConnectionError()
    }
    await sender().flush(KEY)
    outbox.update(KEY, "a", { text: "better", is_edited: true })
    answer = (body) => aMessage(1, { client_id: body.client_id, text: "a" })
    await sender().flush(KEY)
    expect([sent, outdated]).toEqual([["a", "a"], ["better"]])
  })

  it("waits as long as the server asks", async () => {
    outbox.add(KEY, entry("a"))
    answer = () => {
      throw new RequestError(429, { code: "too_many_requests" }, 90)
    }
    await sender().flush(KEY)
    expect(scheduled[0]?.milliseconds).toBe(90_000)
  })

  it("keeps what the server refused, says why, and goes on", async () => {
    outbox.add(KEY, entry("a"))
    outbox.add(KEY, entry("b"))
    answer = (body) => {
      if (body.client_id === "a") {
        throw new RequestError(409, { code: "window_closed", message: "no" })
      }
      return aMessage(2, { client_id: body.client_id })
    }
    await sender().flush(KEY)
    expect(outbox.get(KEY)).toMatchObject([
      { client_id: "a", state: "refused", error: { code: "window_closed" } },
    ])
    expect(scheduled).toEqual([])
  })

  it("sends a refused one again only when asked to", async () => {
    outbox.add(KEY, entry("a", { state: "refused" }))
    await sender().flush(KEY)
    expect(sent).toEqual([])
    await sender().retry(KEY, "a")
    expect(sent).toEqual(["a"])
  })

  it("takes up after a reload what was left, for this agent only", async () => {
    outbox.add(KEY, entry("a"))
    outbox.add(outboxKey("user_2", "conv_1"), entry("b"))
    outbox = new Outbox(storage)
    await sender().flushAll("user_1")
    expect(sent).toEqual(["a"])
  })
})
