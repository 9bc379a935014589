import { ArrowUpRightOnBox } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import { ContactAvatar } from "../../shared/components/contact-avatar"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ConversationDTO, MeResponse } from "../../shared/types"
import { contactPath } from "../../timeline/conversation-path"
import { MergeMenu } from "../merge/components/merge-menu"

/** Who it is, and the ways to all that is known of them. */
export const ContactHead = ({ conversation, me }: { conversation: ConversationDTO; me: MeResponse }) => {
  const { t } = useInboxTranslation()
  const { contact, number } = conversation
  return (
    <div className="relative flex flex-col items-center gap-y-3 px-6 py-5 text-center">
      <ContactAvatar contact={contact} size="xlarge" />
      <div className="min-w-0 max-w-full">
        <Text weight="plus" dir="auto" className="break-words">
          {contact.name}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("thread.conversationNumber", { number: `#${number}` })}
        </Text>
      </div>
      {contact.customer_id && (
        <>
          <div className="flex flex-wrap justify-center gap-x-4 gap-y-1">
            <PageLink to={contactPath(contact.customer_id)}>{t("timeline.contact.open")}</PageLink>
            <PageLink to={`/customers/${contact.customer_id}`}>{t("actions.openCustomer")}</PageLink>
          </div>
          <div className="absolute end-4 top-3">
            <MergeMenu customerId={contact.customer_id} me={me} />
          </div>
        </>
      )}
    </div>
  )
}

const PageLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link
    to={to}
    target="_blank"
    className="txt-compact-small-plus text-ui-tag-blue-text hover:underline focus-visible:shadow-borders-focus flex items-center gap-x-1.5 rounded-sm outline-none"
  >
    {children}
    <ArrowUpRightOnBox aria-hidden />
  </Link>
)
