import type { MessageTarget } from "../inbox/hooks/use-inbox-location"
import type { MessageDTO } from "../shared/types"

/** What can be done with the messages of a thread; what is missing is not possible now. */
export interface MessageHandlers {
  /** Sends a failed one again. */
  onRetry?: (message: MessageDTO) => void
  /** Says it by a template instead. */
  onTemplate?: () => void
  onReply?: (message: MessageDTO) => void
  /** An empty emoji takes ours back. */
  onReact?: (reaction: { message: MessageDTO; emoji: string }) => void
  /** Goes to the message that is quoted. */
  onQuote?: (target: MessageTarget) => void
}

/** For conversations that are only read. */
export const READ_ONLY: MessageHandlers = {}
