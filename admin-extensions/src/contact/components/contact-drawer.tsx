import { useConversation } from "../../inbox/hooks/use-conversation"
import { SideDrawer } from "../../shared/components/side-drawer"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MeResponse } from "../../shared/types"
import { ContactDetails } from "./contact-details"

interface ContactDrawerProps {
  conversationId: string
  me: MeResponse
  isOpen: boolean
  onClose: () => void
}

/** The contact pane where there is no room for a third one. */
export const ContactDrawer = ({ conversationId, me, isOpen, onClose }: ContactDrawerProps) => {
  const { t } = useInboxTranslation()
  const { data } = useConversation(conversationId)
  return (
    <SideDrawer
      title={t("contact.title")}
      isOpen={isOpen && data !== undefined}
      className="sm:max-w-[360px]"
      testId="contact-pane"
      onClose={onClose}
    >
      <div className="flex-1 overflow-y-auto">
        {data && <ContactDetails conversation={data.conversation} me={me} />}
      </div>
    </SideDrawer>
  )
}
