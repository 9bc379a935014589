import { OutboundDialog } from "../../outbound/components/outbound-dialog"
import { useInboxLocation } from "../../inbox/hooks/use-inbox-location"
import type { ConversationDTO } from "../../shared/types"
import { TemplateDialog } from "../../templates/components/template-dialog"
import { TransferDialog } from "../../transfer/components/transfer-dialog"
import type { ThreadActions } from "../hooks/use-thread-actions"
import { CloseDialog } from "./close-dialog"

interface ThreadDialogsProps {
  conversation: ConversationDTO
  agentId: string
  actions: ThreadActions
  onGone: (conversationId: string) => void
}

export const ThreadDialogs = ({ conversation, agentId, actions, onGone }: ThreadDialogsProps) => {
  const { openConversation } = useInboxLocation()
  const { dialog, closeDialog } = actions
  const { id, contact, channel } = conversation
  switch (dialog) {
    case "transfer":
      return <TransferDialog conversation={conversation} onClose={closeDialog} onGone={onGone} />
    case "close":
      return <CloseDialog conversationId={id} agentId={agentId} name={contact.name} onClose={closeDialog} />
    case "template":
      return <TemplateDialog conversation={conversation} onClose={closeDialog} />
    case "start":
      return (
        <OutboundDialog
          channelId={channel.id}
          contact={{ name: contact.name, customer_id: contact.customer_id, phone: contact.address }}
          onClose={closeDialog}
          onOpen={openConversation}
        />
      )
    default:
      return null
  }
}
