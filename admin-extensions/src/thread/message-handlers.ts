import type { MessageTarget } from "../inbox/hooks/use-inbox-location"
import type { MessageDTO } from "../shared/types"
import type { Editable } from "./hooks/use-edit-message"

/** What can be done with the messages of a thread; what is missing is not possible now. */
export interface MessageHandlers {
  /** Sends a failed one again. */
  onRetry?: (message: MessageDTO) => void
  /** Says it by a template instead. */
  onTemplate?: () => void
  /** Changes one that has not gone out. */
  onEdit?: (editable: Editable) => void
  /** Takes one back that has not gone out. */
  onCancel?: (message: MessageDTO) => void
  /** Puts words into the composer. */
  onWrite?: (text: string) => void
  /** Chooses a file in place of one that was not taken. */
  onOtherFile?: () => void
  onReply?: (message: MessageDTO) => void
  /** An empty emoji takes ours back. */
  onReact?: (reaction: { message: MessageDTO; emoji: string }) => void
  /** Goes to the message that is quoted. */
  onQuote?: (target: MessageTarget) => void
}

/** For conversations that are only read. */
export const READ_ONLY: MessageHandlers = {}
