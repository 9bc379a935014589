import type { ChannelDTO, ConversationDTO, MeResponse } from "../shared/types"
import { windowLevel } from "../shared/window-level"

/** Whether one can write here, and if not, why: never a disabled box without a reason. */
export type ComposerState =
  | { type: "ready" }
  /** `can_start`: whether this agent may begin a new one. */
  | { type: "closed"; can_start: boolean }
  /** `can_claim`: whether this agent may take over. */
  | { type: "bot"; can_claim: boolean }
  | { type: "window_closed"; can_resume: boolean }
  /** A template asked the contact to go on; nothing has come back yet. */
  | { type: "waiting_for_contact"; since: string; can_resume: boolean }
  | { type: "assigned_to_other"; name: string }
  /** Nobody has it, and this agent may not take it. */
  | { type: "not_claimable" }
  | { type: "channel_disconnected"; reason: string | null }

/** @param windowLeft as `useTimeLeft` tells it of the window's end, for it may run out since the server spoke */
export function composerState(
  conversation: ConversationDTO,
  channel: ChannelDTO | null,
  { agent, permissions }: MeResponse,
  windowLeft: number | null
): ComposerState {
  const { status, assignee, window, resumed_at } = conversation
  if (status === "closed") {
    const hasTemplates = channel?.capabilities?.templates === true
    return { type: "closed", can_start: hasTemplates && permissions.includes("start_conversation") }
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
  if (windowLevel(window, windowLeft) === "closed") {
    const { can_resume } = window
    return resumed_at
      ? { type: "waiting_for_contact", since: resumed_at, can_resume }
      : { type: "window_closed", can_resume }
  }
  return { type: "ready" }
}
