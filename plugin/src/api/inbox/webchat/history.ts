import type { MedusaContainer } from "@medusajs/framework/types"
import type { MessageDTO } from "../../../types/http/conversation"
import type { WebchatConversationDTO, WebchatMessageListResponse } from "../../../types/http/webchat"
import { InboxError } from "../../../utils/inbox-error"
import { inboxModules } from "../../../workflows/modules"
import { findPeople } from "../../../workflows/common/people"
import { fileLinks } from "../../presenters/links"
import { presentMessage } from "../../presenters/message"
import type { Visitor } from "./access"
import { presentVisitorMessage, publicName } from "./presenters"
import { identityIdsOf } from "./visitor-identities"

/** Further back than this nobody scrolls in a chat of a shop. */
const MAX_CONVERSATIONS = 200

/** The visitor's conversations, newest first. */
export async function conversationsOf(container: MedusaContainer, visitor: Visitor) {
  const identityIds = await identityIdsOf(container, visitor)
  if (!identityIds.length) return []
  return inboxModules(container).conversations.listInboxConversations(
    { identity_id: identityIds },
    {
      select: ["id", "status", "assignee_id", "read_sequence"],
      order: { created_at: "DESC" },
      take: MAX_CONVERSATIONS,
    }
  )
}

type OwnConversation = Awaited<ReturnType<typeof conversationsOf>>[number]

/** The conversation the visitor's next message goes to, else the newest. */
export async function currentConversation(
  container: MedusaContainer,
  own: OwnConversation[]
): Promise<WebchatConversationDTO | null> {
  const current = own.find(({ status }) => status !== "closed") ?? own[0]
  if (!current) return null
  const { id, status, assignee_id } = current
  const agent = assignee_id ? (await findPeople(container, [assignee_id])).get(assignee_id) : undefined
  return { id, status, agent: agent ? { name: publicName(agent.name) } : null }
}

/** One page of everything the visitor and the shop have said, over all their conversations. */
export async function listHistory(
  container: MedusaContainer,
  visitor: Visitor,
  page: { before?: string; limit: number }
): Promise<WebchatMessageListResponse> {
  const own = await conversationsOf(container, visitor)
  const start = page.before ? readCursor(own, page.before) : { index: 0, before: undefined }
  const links = fileLinks(container)
  const messages: MessageDTO[] = []
  let before = start.before
  for (const [index, { id }] of own.entries()) {
    if (index < start.index) continue
    const room = page.limit - messages.length
    const found = await inboxModules(container).conversations.listThread({
      conversation_id: id,
      before,
      limit: room,
    })
    before = undefined
    messages.unshift(...found.messages.map((message) => presentMessage(message, links)))
    const isLast = index === own.length - 1
    if (found.has_more || (messages.length >= page.limit && !isLast)) {
      return answer(messages, `${id}:${found.messages[0]?.message.sequence ?? 0}`)
    }
  }
  return answer(messages, null)
}

const answer = (messages: MessageDTO[], nextCursor: string | null): WebchatMessageListResponse => ({
  messages: messages.flatMap((message) => presentVisitorMessage(message) ?? []),
  next_cursor: nextCursor,
})

/** @throws InboxError `invalid_data` for a place in a conversation that is not the visitor's */
function readCursor(own: OwnConversation[], cursor: string): { index: number; before: number } {
  const [id, sequence] = cursor.split(":")
  const index = own.findIndex((conversation) => conversation.id === id)
  const before = Number(sequence)
  if (index < 0 || !Number.isSafeInteger(before)) {
    throw new InboxError("invalid_data", "before is not one of ours")
  }
  return { index, before }
}

/** How many of the shop's messages the visitor has not seen, up to a hundred. */
export async function countUnread(container: MedusaContainer, own: OwnConversation[]): Promise<number> {
  if (!own.length) return 0
  const unread = await inboxModules(container).conversations.listInboxMessages(
    {
      conversation_id: own.slice(0, 5).map(({ id }) => id),
      direction: "outbound",
      kind: { $ne: "activity" },
      status: ["queued", "sending", "sent", "delivered"],
    },
    { select: ["id"], take: 100 }
  )
  return unread.length
}
