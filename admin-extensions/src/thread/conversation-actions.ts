import type { ConversationDTO, MeResponse } from "../shared/types"

export interface ConversationActions {
  /** From the queue, or from the chatbot. */
  claim: "claim" | "takeOver" | null
  transfer: boolean
  close: boolean
}

/** What this agent may do with a conversation as it stands. The server decides; this hides what it would refuse. */
export function conversationActions(
  { status, assignee }: ConversationDTO,
  { permissions }: MeResponse
): ConversationActions {
  const isLive = status !== "closed"
  const canClaim = isLive && assignee === null && permissions.includes("claim")
  return {
    claim: canClaim ? (status === "bot" ? "takeOver" : "claim") : null,
    transfer: isLive && permissions.includes("transfer"),
    close: isLive && permissions.includes("close"),
  }
}
