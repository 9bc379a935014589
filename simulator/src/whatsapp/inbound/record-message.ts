import type { JsonObject } from "../../json.js"
import type { Simulator } from "../../simulator.js"
import { addToChat, findMessage, type Chat, type ChatMessage } from "../../state.js"
import { describeContent } from "../send/describe.js"
import type { InboundDraft } from "./receive-message.js"

type Author = "contact" | "business"

const NO_BUBBLE = new Set(["reaction", "edit", "revoke"])

/**
 * Puts what was written into the chat as both phones show it. Answers the bubble; null for what changes
 * another one instead.
 */
export function recordMessage(
  simulator: Simulator,
  chat: Chat,
  draft: InboundDraft,
  { id, timestamp, by }: { id: string; timestamp: number; by: Author }
): ChatMessage | null {
  const content = Array.isArray(draft.content) ? { [draft.type]: draft.content } : asObject(draft.content)
  if (NO_BUBBLE.has(draft.type)) {
    change(simulator, chat, draft.type, content, by)
    return null
  }
  const message: ChatMessage = {
    id,
    direction: by === "contact" ? "inbound" : "outbound",
    type: draft.type,
    content,
    text: describeContent(draft.type, content),
    timestamp,
    status: by === "contact" ? "sent" : "delivered",
    on_phone: true,
    reply_to: draft.reply_to,
    reactions: [],
    template: null,
    edited: false,
    deleted: false,
    error: null,
  }
  addToChat(chat, message)
  simulator.publishMessage(chat, message)
  return message
}

/** A reaction, an edit or a deletion changes the bubble it is about. */
function change(simulator: Simulator, chat: Chat, type: string, content: JsonObject, by: Author): void {
  const target = findMessage(
    chat,
    String(type === "reaction" ? content.message_id : content.original_message_id)
  )
  if (!target) {
    return
  }
  if (type === "reaction") {
    target.reactions = target.reactions.filter((reaction) => reaction.by !== by)
    if (typeof content.emoji === "string" && content.emoji !== "") {
      target.reactions.push({ by, emoji: content.emoji })
    }
  } else if (type === "revoke") {
    target.deleted = true
  } else {
    const edited = asObject(content.message)
    target.edited = true
    target.content = asObject(edited[target.type])
    target.text = describeContent(target.type, target.content)
  }
  simulator.publishMessage(chat, target)
}

export function asObject(value: unknown): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}
}
