import { describe, expect, it } from "vitest"
import { anAttachment, minute } from "../shared/testing"
import { draftKey, drafts, EMPTY_DRAFT } from "./drafts"
import { outbox, type OutboxEntry } from "./outbox"
import { putBack } from "./put-back"
import { unresolvedIn } from "./unresolved-error"

const KEY = draftKey("user_1", "conv_1")
const ENTRY: OutboxEntry = {
  client_id: "c1",
  conversation_id: "conv_1",
  text: "Feliz {{contact.birthday}}",
  attachments: [anAttachment({ name: "foto.jpg" })],
  reply_to: null,
  created_at: minute(0),
  state: "refused",
  error: { code: "variable_unresolved", message: "", details: { variables: ["contact.birthday", 1] } },
}

describe("a message refused for its variables", () => {
  it("comes back with its files, in front of what is being written", () => {
    outbox.add(KEY, ENTRY)
    drafts.set(KEY, { ...EMPTY_DRAFT, text: "E mais" })
    putBack(KEY, ENTRY)
    const { text, files } = drafts.get(KEY)
    expect(text).toBe("Feliz {{contact.birthday}}\nE mais")
    expect(files?.map(({ name, attachment }) => [name, attachment?.id])).toEqual([["foto.jpg", "att_1"]])
    expect(outbox.get(KEY)).toEqual([])
  })

  it("tells which; others tell none", () => {
    expect(unresolvedIn(ENTRY.error)).toEqual(["contact.birthday"])
    expect(unresolvedIn({ code: "variable_unresolved", message: "" })).toEqual([])
    expect(unresolvedIn({ code: "window_closed", message: "" })).toBeNull()
    expect(unresolvedIn(null)).toBeNull()
  })
})
