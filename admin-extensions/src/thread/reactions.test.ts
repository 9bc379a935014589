import { describe, expect, it } from "vitest"
import { aMessage } from "../shared/testing"
import type { MessageAuthorDTO } from "../shared/types"
import { groupReactions, ownEmoji, withOwnReaction } from "./reactions"

const livia: MessageAuthorDTO = { type: "contact", id: "cus_1", name: "Lívia" }
const bruno: MessageAuthorDTO = { type: "agent", id: "user_2", name: "Bruno" }
const ana = { id: "user_1", name: "Ana" }

describe("reactions", () => {
  it("stand together by emoji", () => {
    expect(
      groupReactions([
        { emoji: "👍", by: livia },
        { emoji: "👍", by: bruno },
      ])
    ).toEqual([{ emoji: "👍", names: ["Lívia", "Bruno"], isOwn: true }])
  })

  it("of the business are one, whichever agent reacted", () => {
    const message = aMessage(1, {
      reactions: [
        { emoji: "🙏", by: livia },
        { emoji: "👍", by: bruno },
      ],
    })
    expect(ownEmoji(message)).toBe("👍")
    const changed = withOwnReaction(message, "❤️", ana)
    expect(changed.reactions.map(({ emoji, by }) => [emoji, by.name])).toEqual([
      ["🙏", "Lívia"],
      ["❤️", "Ana"],
    ])
    expect(withOwnReaction(changed, "", ana).reactions).toEqual([{ emoji: "🙏", by: livia }])
  })
})
