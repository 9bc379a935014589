import type { MessageDTO, MessageKind } from "../shared/types"

/** Kinds whose words are a person's own. */
const WITH_WORDS: MessageKind[] = ["text", "image", "video", "document"]

/** What may still be done with a message of one's own that has not gone out. The server decides. */
export function canChange(message: MessageDTO, agentId: string): { edit: boolean; cancel: boolean } {
  const { author, status, kind, text } = message
  const isOwn = author.type === "agent" && author.id === agentId
  const cancel = isOwn && status === "queued" && kind !== "template" && kind !== "activity"
  return { cancel, edit: cancel && text !== null && WITH_WORDS.includes(kind) }
}
