import type { ConversationDTO, MeResponse, MessageDTO } from "../shared/types"
import type { AlertSettings } from "./settings"

/** Why something concerns an agent. */
export type Concern = "messages" | "assigned" | "queue"

type Message = Pick<MessageDTO, "direction" | "kind" | "details" | "occurred_at">
type Conversation = Pick<ConversationDTO, "status" | "assignee" | "waiting_since">

/** Whether a new message, or a line of what happened, concerns an agent, and why; one's own doing never does. */
export function concernOf(message: Message, conversation: Conversation, me: MeResponse): Concern | null {
  const isMine = conversation.assignee?.id === me.agent.id
  const isClaimable =
    conversation.assignee === null && conversation.status === "open" && me.permissions.includes("claim")
  if (message.kind === "activity") {
    return concernOfDeed(message, isClaimable, me)
  }
  if (message.direction !== "inbound" || conversation.status === "closed") {
    return null
  }
  if (isMine) {
    return "messages"
  }
  // Only what begins to wait: who writes on in the queue has been announced.
  return isClaimable && isSameMoment(conversation.waiting_since, message.occurred_at) ? "queue" : null
}

function concernOfDeed({ details }: Message, isClaimable: boolean, { agent }: MeResponse): Concern | null {
  const { system } = details
  if (!system || system.actor?.id === agent.id) {
    return null
  }
  switch (system.type) {
    case "assigned":
    case "transferred":
      if (system.target?.type === "agent") {
        return system.target.id === agent.id ? "assigned" : null
      }
      return isClaimable ? "queue" : null
    case "returned":
    case "handed_off":
      return isClaimable ? "queue" : null
    default:
      return null
  }
}

const isSameMoment = (one: string | null, other: string) =>
  one !== null && Date.parse(one) === Date.parse(other)

interface Situation {
  availability: MeResponse["chosen_availability"]
  /** Whether that conversation is being looked at, in any tab of this browser. */
  isLooking: boolean
}

/** Whether to say so now. */
export function mayAlert(concern: Concern, settings: AlertSettings, { availability, isLooking }: Situation) {
  return settings[concern] && availability === "online" && !isLooking
}
