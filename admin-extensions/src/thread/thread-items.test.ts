import { describe, expect, it } from "vitest"
import type { OutboxEntry } from "../composer/outbox"
import { aMessage, anAttachment, minute } from "../shared/testing"
import { threadItems } from "./thread-items"

const AGENT = "user_1"
const entry = (client_id: string): OutboxEntry => ({
  client_id,
  conversation_id: "conv_1",
  text: "hello",
  reply_to: null,
  created_at: minute(10),
  state: "sending",
  error: null,
})

describe("threadItems", () => {
  it("shows what is not confirmed after the messages", () => {
    const items = threadItems([aMessage(1)], [entry("c1")], AGENT, null)
    expect(items.map((item) => item.type)).toEqual(["message", "outbox"])
  })

  it("never shows a message twice, whichever came first: the stream or the answer", () => {
    const confirmed = aMessage(2, { client_id: "c1", direction: "outbound" })
    const items = threadItems([aMessage(1), confirmed], [entry("c1")], AGENT, null)
    expect(items).toHaveLength(2)
  })

  it("keeps the key of a bubble when the server confirms it", () => {
    const [before] = threadItems([], [entry("c1")], AGENT, null)
    const [after] = threadItems([aMessage(1, { client_id: "c1" })], [], AGENT, null)
    expect(after?.key).toBe(before?.key)
  })

  it("shows each file as the message it will be, until that one is confirmed", () => {
    const files = [anAttachment(), anAttachment({ id: "att_2" })]
    const sent = { ...entry("c1"), attachments: files, is_caption: true }
    expect(threadItems([], [sent], AGENT, null).map(({ key }) => key)).toEqual(["c1", "c1/2"])
    const items = threadItems([aMessage(1, { client_id: "c1" })], [sent], AGENT, null)
    expect(items.map(({ type, key }) => [type, key])).toEqual([
      ["message", "c1"],
      ["outbox", "c1/2"],
    ])
  })

  it("starts a day where the calendar does", () => {
    const day = (date: number, hour: number) => new Date(2026, 2, date, hour).toISOString()
    const items = threadItems(
      [
        aMessage(1, { occurred_at: day(1, 23) }),
        aMessage(2, { occurred_at: day(2, 0) }),
        aMessage(3, { occurred_at: day(2, 1) }),
      ],
      [],
      AGENT,
      null
    )
    expect(items.map((item) => item.starts_day)).toEqual([true, true, false])
  })

  it("does not guess whether the first loaded message starts its day", () => {
    expect(threadItems([aMessage(5)], [], AGENT, null, true)[0]?.starts_day).toBe(false)
    expect(threadItems([aMessage(1)], [], AGENT, null, false)[0]?.starts_day).toBe(true)
  })

  it("marks the first unread inbound message, not one's own", () => {
    const messages = [aMessage(1), aMessage(2, { direction: "outbound" }), aMessage(3), aMessage(4)]
    const items = threadItems(messages, [], AGENT, 1)
    expect(items.map((item) => item.starts_unread)).toEqual([false, false, true, false])
    expect(threadItems(messages, [], AGENT, null).some((item) => item.starts_unread)).toBe(false)
  })

  it("groups one author's messages, but not over activities, pauses or dividers", () => {
    const messages = [
      aMessage(1),
      aMessage(2),
      aMessage(3, { occurred_at: minute(30) }),
      aMessage(31, { kind: "activity" }),
      aMessage(32),
    ]
    expect(threadItems(messages, [], AGENT, null).map((item) => item.continues)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ])
  })
})
