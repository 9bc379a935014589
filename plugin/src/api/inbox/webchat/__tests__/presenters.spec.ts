import type { MessageDTO } from "../../../../types/http/conversation"
import { presentVisitorConversation, presentVisitorMessage } from "../presenters"

const message = (change: Partial<MessageDTO> = {}): MessageDTO => ({
  id: "msg_1",
  conversation_id: "conv_1",
  sequence: 1,
  client_id: "of the agent's page",
  direction: "outbound",
  kind: "text",
  text: "hello",
  attachments: [],
  reply_to: null,
  reactions: [],
  status: "sent",
  error: { code: "x", message: "internal", retryable: false },
  author: { type: "agent", id: "user_1", name: "Ana" },
  edited_at: null,
  deleted_at: null,
  details: {},
  occurred_at: "2026-11-22T12:00:00.000Z",
  created_at: "2026-11-22T12:00:00.000Z",
  ...change,
})

describe("a message for the visitor", () => {
  it("says who wrote, and nothing else of them or of us", () => {
    const presented = presentVisitorMessage(message())
    expect(presented).toMatchObject({
      text: "hello",
      author: { type: "agent", name: "Ana" },
      client_id: null,
    })
    expect(JSON.stringify(presented)).not.toMatch(/user_1|internal|agent's page/)
  })

  it("never shows an address instead of a name", () => {
    const author = { type: "agent" as const, id: "user_1", name: "ana@inbox.test" }
    expect(presentVisitorMessage(message({ author }))?.author).toEqual({ type: "agent", name: null })
    const visitor = { type: "contact" as const, id: "cident_1", name: "Zé, mau pagador" }
    expect(presentVisitorMessage(message({ author: visitor }))?.author).toEqual({
      type: "contact",
      name: null,
    })
    const assignee = { id: "user_1", name: "ana@inbox.test" }
    const conversation = { id: "conv_1", status: "open", assignee } as Parameters<
      typeof presentVisitorConversation
    >[0]
    expect(presentVisitorConversation(conversation)).toEqual({
      id: "conv_1",
      status: "open",
      agent: { name: null },
    })
  })

  it("is none when it is for the team, or never went out", () => {
    expect(presentVisitorMessage(message({ kind: "activity" }))).toBeNull()
    expect(presentVisitorMessage(message({ status: "failed" }))).toBeNull()
    expect(presentVisitorMessage(message({ kind: "note" as never }))).toBeNull()
  })

  it("offers the options of a menu, and takes none for one", () => {
    const options = [{ id: "a", title: "A" }]
    const details = { interactive: { type: "quick_replies" as const, options } }
    expect(presentVisitorMessage(message({ kind: "interactive", details }))?.options).toEqual(options)
    expect(presentVisitorMessage(message({ direction: "inbound", details }))?.options).toEqual([])
  })
})
