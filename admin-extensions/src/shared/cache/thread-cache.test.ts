import { describe, expect, it } from "vitest"
import { aMessage, anAttachment, minute } from "../testing"
import {
  joinPart,
  prependPage,
  putAnswer,
  putAttachment,
  putMessage,
  renewThread,
  type Thread,
} from "./thread-cache"

const thread = (sequences: number[], has_older = false): Thread => ({
  messages: sequences.map((sequence) => aMessage(sequence)),
  has_older,
})
const sequences = ({ messages }: Thread) => messages.map((message) => message.sequence)

describe("putMessage", () => {
  it("appends a new message", () => {
    expect(sequences(putMessage(thread([1, 2]), aMessage(3)))).toEqual([1, 2, 3])
  })

  it("puts a late message where it happened", () => {
    const late = aMessage(4, { occurred_at: minute(1.5) })
    expect(sequences(putMessage(thread([1, 2, 3]), late))).toEqual([1, 4, 2, 3])
  })

  it("orders messages of the same second by arrival", () => {
    const same = aMessage(3, { occurred_at: minute(2) })
    expect(sequences(putMessage(thread([1, 2]), same))).toEqual([1, 2, 3])
  })

  it("renews a known message instead of showing it twice", () => {
    const renewed = putMessage(thread([1, 2]), aMessage(2, { status: "read" }))
    expect(sequences(renewed)).toEqual([1, 2])
    expect(renewed.messages[1]?.status).toBe("read")
  })

  it("leaves a message from before the loaded part to its own page", () => {
    const partial = thread([5, 6], true)
    expect(putMessage(partial, aMessage(7, { occurred_at: minute(1) }))).toBe(partial)
  })

  it("takes it when nothing older is missing", () => {
    const late = aMessage(7, { occurred_at: minute(1) })
    expect(sequences(putMessage(thread([5, 6]), late))).toEqual([7, 5, 6])
  })
})

describe("putAnswer", () => {
  const sent = aMessage(2, { direction: "outbound", status: "sent" })

  it("never moves a message back that the stream brought further", () => {
    const known = putMessage(thread([1]), sent)
    expect(putAnswer(known, { ...sent, status: "queued" })).toBe(known)
  })

  it("does not hide a failure the stream reported before the answer came", () => {
    const known = putMessage(thread([1]), { ...sent, status: "failed" })
    expect(putAnswer(known, { ...sent, status: "queued" })).toBe(known)
  })

  it("adds a message the stream has not brought yet", () => {
    expect(sequences(putAnswer(thread([1]), sent))).toEqual([1, 2])
  })

  it("moves a known message forward", () => {
    const known = putMessage(thread([1]), { ...sent, status: "queued" })
    expect(putAnswer(known, sent).messages[1]?.status).toBe("sent")
  })
})

describe("putAttachment", () => {
  it("renews a file where it stands, and knows no other", () => {
    const failed = anAttachment({ state: "failed", url: null })
    const before: Thread = {
      messages: [aMessage(1, { attachments: [failed] }), aMessage(2)],
      has_older: false,
    }
    const after = putAttachment(before, anAttachment({ state: "fetching" }))
    expect(after.messages[0]?.attachments[0]?.state).toBe("fetching")
    expect(sequences(after)).toEqual([1, 2])
    expect(putAttachment(before, anAttachment({ id: "att_9" }))).toBe(before)
  })
})

describe("prependPage", () => {
  it("joins pages that overlap", () => {
    const page = { messages: [aMessage(1), aMessage(2), aMessage(3)], has_more: false }
    const joined = prependPage(thread([3, 4], true), page)
    expect(sequences(joined)).toEqual([1, 2, 3, 4])
    expect(joined.has_older).toBe(false)
  })
})

describe("renewThread", () => {
  it("keeps older pages that touch the new ones", () => {
    const renewed = renewThread(thread([1, 2, 3, 4]), thread([3, 4, 5], true))
    expect(sequences(renewed)).toEqual([1, 2, 3, 4, 5])
    expect(renewed.has_older).toBe(false)
  })

  it("drops them when something between is unknown", () => {
    const renewed = renewThread(thread([1, 2]), thread([8, 9], true))
    expect(sequences(renewed)).toEqual([8, 9])
    expect(renewed.has_older).toBe(true)
  })

  it("takes the new state of what it knew", () => {
    const fresh: Thread = { messages: [aMessage(2, { status: "read" })], has_older: true }
    expect(renewThread(thread([1, 2]), fresh).messages[1]?.status).toBe("read")
  })
})

describe("a part far from the end", () => {
  const part = (sequences: number[], has_older: boolean, has_newer: boolean): Thread => ({
    ...thread(sequences, has_older),
    has_newer,
  })

  it("leaves what arrives meanwhile to its own page, so that no gap hides", () => {
    const far = part([5, 6], true, true)
    expect(putMessage(far, aMessage(300))).toBe(far)
    expect(putMessage(far, aMessage(6, { status: "read" })).messages[1]?.status).toBe("read")
    const late = aMessage(301, { occurred_at: minute(5.5) })
    expect(sequences(putMessage(far, late))).toEqual([5, 301, 6])
  })

  it("takes it once the end is reached", () => {
    expect(sequences(putMessage(part([5, 6], true, false), aMessage(7)))).toEqual([5, 6, 7])
  })

  it("grows downwards page by page until it ends where the thread does", () => {
    const grown = joinPart(part([5, 6, 7], true, true), part([6, 7, 8, 9], true, true))
    expect(sequences(grown)).toEqual([5, 6, 7, 8, 9])
    expect([grown.has_older, grown.has_newer]).toEqual([true, true])
    const whole = joinPart(grown, part([8, 9, 10], true, false))
    expect(sequences(whole)).toEqual([5, 6, 7, 8, 9, 10])
    expect([whole.has_older, whole.has_newer]).toEqual([true, false])
  })

  it("takes the place of what it does not touch", () => {
    const far = part([5, 6], true, true)
    expect(joinPart(thread([90, 91], true), far)).toBe(far)
    expect(joinPart(undefined, far)).toBe(far)
  })

  it("joins the end where it touches it, and stays live", () => {
    const joined = joinPart(thread([7, 8, 9], true), part([5, 6, 7], false, true))
    expect(sequences(joined)).toEqual([5, 6, 7, 8, 9])
    expect([joined.has_older, joined.has_newer]).toEqual([false, false])
  })

  it("renews what is in both", () => {
    const fresh = { ...part([6, 7], true, true), messages: [aMessage(6, { text: "new" }), aMessage(7)] }
    expect(joinPart(part([5, 6, 7], false, true), fresh).messages[1]?.text).toBe("new")
  })

  it("keeps its end while older ones are put before it", () => {
    const older = prependPage(part([5, 6], true, true), { messages: [aMessage(4)], has_more: false })
    expect([older.has_older, older.has_newer]).toEqual([false, true])
  })
})
