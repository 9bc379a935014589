import { Button } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { useNavigate } from "react-router-dom"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useMe } from "../../shared/hooks/use-me"
import { useStartChannels } from "../hooks/use-start-channels"
import { OutboundDialog } from "./outbound-dialog"

interface StartConversationButtonProps {
  customerId: string
  customerName: string
}

/** Writes to a customer from anywhere in the admin. Nothing for those who may not, or without a channel for it. */
export const StartConversationButton = ({ customerId, customerName }: StartConversationButtonProps) => {
  const { t } = useInboxTranslation()
  const navigate = useNavigate()
  const me = useMe()
  const [isOpen, setIsOpen] = useState(false)
  return me.data?.permissions.includes("start_conversation") ? (
    <WithChannels>
      <Button
        size="small"
        variant="secondary"
        data-testid="start-conversation"
        onClick={() => setIsOpen(true)}
      >
        {t("outbound.start")}
      </Button>
      {isOpen && (
        <OutboundDialog
          contact={{ customer_id: customerId, name: customerName }}
          onClose={() => setIsOpen(false)}
          onOpen={(id) => navigate(`/communications/inbox?conversation=${encodeURIComponent(id)}`)}
        />
      )}
    </WithChannels>
  ) : null
}

const WithChannels = ({ children }: { children: ReactNode }) =>
  useStartChannels()?.length ? <>{children}</> : null
