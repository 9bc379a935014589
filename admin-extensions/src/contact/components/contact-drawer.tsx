import { XMark } from "@medusajs/icons"
import { Drawer, IconButton } from "@medusajs/ui"
import { useConversation } from "../../inbox/hooks/use-conversation"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MeResponse } from "../../shared/types"
import { ContactDetails } from "./contact-details"

interface ContactDrawerProps {
  conversationId: string
  me: MeResponse
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** The contact pane where there is no room for a third one. */
export const ContactDrawer = ({ conversationId, me, isOpen, onOpenChange }: ContactDrawerProps) => {
  const { t } = useInboxTranslation()
  const { data } = useConversation(conversationId)
  return (
    <Drawer open={isOpen && data !== undefined} onOpenChange={onOpenChange}>
      <Drawer.Content aria-describedby={undefined} className="sm:max-w-[360px]" data-testid="contact-pane">
        <div className="border-ui-border-base flex items-center justify-between border-b px-6 py-4">
          <Drawer.Title className="h2-core text-ui-fg-base">{t("contact.title")}</Drawer.Title>
          <Drawer.Close asChild>
            <IconButton size="small" variant="transparent" aria-label={t("actions.close")}>
              <XMark />
            </IconButton>
          </Drawer.Close>
        </div>
        <div className="flex-1 overflow-y-auto">
          {data && <ContactDetails conversation={data.conversation} me={me} />}
        </div>
      </Drawer.Content>
    </Drawer>
  )
}
