import { Heading } from "@medusajs/ui"
import { useConversation } from "../../inbox/hooks/use-conversation"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MeResponse } from "../../shared/types"
import { ContactDetails } from "./contact-details"

interface ContactPaneProps {
  conversationId: string
  me: MeResponse
}

export const ContactPane = ({ conversationId, me }: ContactPaneProps) => {
  const { t } = useInboxTranslation()
  const { data, isError } = useConversation(conversationId)
  if (!data || isError) {
    return null
  }
  return (
    <aside
      aria-label={t("contact.title")}
      data-testid="contact-pane"
      className="border-ui-border-base flex w-[clamp(260px,23vw,340px)] shrink-0 flex-col overflow-y-auto border-s"
    >
      <div className="border-ui-border-base flex h-14 shrink-0 items-center border-b px-6">
        <Heading level="h2">{t("contact.title")}</Heading>
      </div>
      <ContactDetails conversation={data.conversation} me={me} />
    </aside>
  )
}
