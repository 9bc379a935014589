import { describe, expect, it } from "vitest"
import { aConversation, aMessage } from "../shared/testing"
import { threadItems } from "./thread-items"
import { withEarlier, type EarlierThread } from "./with-earlier"

const AGENT = "user_1"
const ITEMS = threadItems([aMessage(1), aMessage(2)], [], AGENT, null)
const earlier = (number: number, has_older = false): EarlierThread => ({
  conversation: aConversation(`conv_${number}`, { number, status: "closed" }),
  thread: { messages: [aMessage(1), aMessage(2)], has_older },
})
const shape = (items: ReturnType<typeof withEarlier>) =>
  items.map(({ key, is_earlier, begins, above }) => [
    key,
    is_earlier ?? false,
    begins?.number ?? null,
    above ? `${above.is_open ? "read" : "offered"} #${above.conversation.number}` : null,
  ])

describe("withEarlier", () => {
  it("changes nothing while there is nothing earlier", () => {
    expect(withEarlier(ITEMS, [], null, AGENT)).toBe(ITEMS)
  })

  it("offers the conversation before on the first row, which stays the same row when it is read", () => {
    const offered = withEarlier(ITEMS, [], earlier(12).conversation, AGENT)
    expect(shape(offered)).toEqual([
      ["msg_1", false, null, "offered #12"],
      ["msg_2", false, null, null],
    ])
    const read = withEarlier(ITEMS, [earlier(12)], earlier(9).conversation, AGENT)
    expect(shape(read)).toEqual([
      ["conv_12/msg_1", true, 12, "offered #9"],
      ["conv_12/msg_2", true, null, null],
      ["msg_1", false, null, "read #12"],
      ["msg_2", false, null, null],
    ])
  })

  it("says where one begins only once that is known", () => {
    const items = withEarlier(ITEMS, [earlier(12), earlier(9, true)], null, AGENT)
    expect(shape(items).map(([key, , begins, above]) => [key, begins, above])).toEqual([
      ["conv_9/msg_1", null, null],
      ["conv_9/msg_2", null, null],
      ["conv_12/msg_1", 12, "read #9"],
      ["conv_12/msg_2", null, null],
      ["msg_1", null, "read #12"],
      ["msg_2", null, null],
    ])
  })
})
