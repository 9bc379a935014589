import type { ChannelDTO, ConversationDTO, MeResponse } from "../shared/types"

/** Whether one can write here, and if not, why: never a disabled box without a reason. */
export type ComposerState =
  | { type: "ready" }
  | { type: "closed" }
  /** `can_claim`: whether this agent may take over. */
  | { type: "bot"; can_claim: boolean }
  | { type: "window_closed"; can_resume: boolean }
  | { type: "assigned_to_other"; name: string }
  /** Nobody has it, and this agent may not take it. */
  | { type: "not_claimable" }
  | { type: "channel_disconnected"; reason: string | null }

export function composerState(
  conversation: ConversationDTO,
  channel: ChannelDTO | null,
  { agent, permissions }: MeResponse,
  now: number
): ComposerState {
  const { status, assignee, window } = conversation
  if (status === "closed") {
    return { type: "closed" }
  }
  if (status === "bot") {
    return { type: "bot", can_claim: permissions.includes("claim") }
  }
  const isOthers = assignee !== null && assignee.id !== agent.id
  if (isOthers && !permissions.includes("write_to_others")) {
    return { type: "assigned_to_other", name: assignee.name }
  }
  // Writing claims.
  if (assignee === null && !permissions.includes("claim")) {
    return { type: "not_claimable" }
  }
  if (channel?.health.state === "disconnected") {
    return { type: "channel_disconnected", reason: channel.health.reason }
  }
  // The window may have run out since the server said it was open.
  const hasExpired = window.expires_at !== null && Date.parse(window.expires_at) <= now
  if (window.state === "closed" || (window.state === "open" && hasExpired)) {
    return { type: "window_closed", can_resume: window.can_resume }
  }
  return { type: "ready" }
}
