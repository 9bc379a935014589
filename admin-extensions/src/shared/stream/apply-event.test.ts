import { QueryClient } from "@tanstack/react-query"
import { beforeEach, describe, expect, it } from "vitest"
import { flattenPages, type ConversationPages } from "../cache/conversation-lists"
import { inboxKeys } from "../cache/query-keys"
import type { Thread } from "../cache/thread-cache"
import { aConversation, aMe, aMessage, anAgent } from "../testing"
import type { AgentListResponse } from "../types"
import { applyEvent } from "./apply-event"

const MINE = inboxKeys.list({ view: "mine" })
const UNASSIGNED = inboxKeys.list({ view: "unassigned" })
const list = (...ids: string[]): ConversationPages => ({
  pages: [{ conversations: ids.map((id) => aConversation(id)), next_cursor: null }],
  pageParams: [null],
})

describe("applyEvent", () => {
  let client: QueryClient
  const ids = (key: typeof MINE) =>
    flattenPages(client.getQueryData<ConversationPages>(key)).map(({ id }) => id)

  beforeEach(() => {
    client = new QueryClient()
    client.setQueryData(inboxKeys.me(), aMe([]))
    client.setQueryData(MINE, list())
    client.setQueryData(UNASSIGNED, list("conv_1"))
  })

  it("moves a claimed conversation between the lists", () => {
    const conversation = aConversation("conv_1", { assignee: { id: "user_1", name: "Ana" } })
    applyEvent(client, { type: "conversation.updated", data: { conversation_id: "conv_1", conversation } })
    expect(ids(MINE)).toEqual(["conv_1"])
    expect(ids(UNASSIGNED)).toEqual([])
  })

  it("takes a removed conversation out of every list", () => {
    applyEvent(client, { type: "conversation.removed", data: { conversation_id: "conv_1" } })
    expect(ids(UNASSIGNED)).toEqual([])
  })

  it("writes messages only into threads that are loaded", () => {
    const event = { conversation_id: "conv_1", message: aMessage(2) }
    applyEvent(client, { type: "message.created", data: event })
    expect(client.getQueryData(inboxKeys.thread("conv_1"))).toBeUndefined()

    client.setQueryData<Thread>(inboxKeys.thread("conv_1"), { messages: [aMessage(1)], has_older: false })
    applyEvent(client, { type: "message.created", data: event })
    applyEvent(client, { type: "message.created", data: event })
    expect(client.getQueryData<Thread>(inboxKeys.thread("conv_1"))?.messages).toHaveLength(2)
  })

  it("distrusts everything after a gap", () => {
    applyEvent(client, { type: "reset", data: {} })
    expect(client.getQueryState(MINE)?.isInvalidated).toBe(true)
    expect(client.getQueryState(inboxKeys.me())?.isInvalidated).toBe(true)
  })

  describe("of who is there", () => {
    const agents = () => client.getQueryData<AgentListResponse>(inboxKeys.agents())?.agents
    const { open_conversations: _, ...bruno } = anAgent("user_2", { availability: "offline" })

    it("renews a colleague and keeps what only the list knows", () => {
      client.setQueryData(inboxKeys.agents(), { agents: [anAgent("user_2", { open_conversations: 3 })] })
      applyEvent(client, { type: "presence.updated", data: { agent: bruno } })
      expect(agents()).toEqual([anAgent("user_2", { availability: "offline", open_conversations: 3 })])
      expect(client.getQueryState(inboxKeys.me())?.isInvalidated).toBe(false)
    })

    it("asks for the list again when somebody is new, and for me when it is I", () => {
      client.setQueryData(inboxKeys.agents(), { agents: [] })
      applyEvent(client, { type: "presence.updated", data: { agent: bruno } })
      expect(client.getQueryState(inboxKeys.agents())?.isInvalidated).toBe(true)
      applyEvent(client, { type: "presence.updated", data: { agent: { ...bruno, id: "user_1" } } })
      expect(client.getQueryState(inboxKeys.me())?.isInvalidated).toBe(true)
    })
  })
})
