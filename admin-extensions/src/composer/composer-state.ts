import type { ChannelDTO, ConversationDTO, MeResponse } from "../shared/types"

/** Whether one can write here, and if not, why: never a disabled box without a reason. */
export type ComposerState =
  | { type: "ready" }
  | { type: "closed" }
  | { type: "window_closed"; can_resume: boolean }
  | { type: "assigned_to_other"; name: string }
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
  const isOthers = assignee !== null && assignee.id !== agent.id
  if (isOthers && !permissions.includes("write_to_others")) {
    return { type: "assigned_to_other", name: assignee.name }
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
