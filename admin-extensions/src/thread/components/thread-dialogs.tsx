import type { ConversationDTO } from "../../shared/types"
import { TransferDialog } from "../../transfer/components/transfer-dialog"
import type { ThreadActions } from "../hooks/use-thread-actions"
import { CloseDialog } from "./close-dialog"

interface ThreadDialogsProps {
  conversation: ConversationDTO
  actions: ThreadActions
  onGone: (conversationId: string) => void
}

export const ThreadDialogs = ({ conversation, actions, onGone }: ThreadDialogsProps) => {
  switch (actions.dialog) {
    case "transfer":
      return <TransferDialog conversation={conversation} onClose={actions.closeDialog} onGone={onGone} />
    case "close":
      return (
        <CloseDialog
          conversationId={conversation.id}
          name={conversation.contact.name}
          onClose={actions.closeDialog}
        />
      )
    default:
      return null
  }
}
