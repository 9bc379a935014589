import { ContactOrders } from "../../commerce/components/contact-orders"
import { isNotFound } from "../../shared/api/errors"
import { LoadError } from "../../shared/components/load-error"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ConversationDTO, MeResponse } from "../../shared/types"
import { ContactActivity } from "../../timeline/components/contact-activity"
import { useContact } from "../hooks/use-contact"
import { DuplicateNotice } from "../merge/components/duplicate-notice"
import { MergeLine } from "../merge/components/merge-line"
import type { PaneSectionProps } from "../pane-section-props"
import { ContactFields } from "./fields/contact-fields"
import { DetailsSkeleton } from "./details-skeleton"
import { ContactCompanies } from "./sections/contact-companies"
import { ContactDeals } from "./sections/contact-deals"
import { ContactGroups } from "./sections/contact-groups"
import { ContactIdentities } from "./sections/contact-identities"
import { ContactTasks } from "./sections/contact-tasks"
import { ExtensionSections } from "./sections/extension-sections"
import { ThirdPartyObjects } from "./sections/third-party-objects"

interface CustomerDetailsProps {
  customerId: string
  conversation: ConversationDTO
  me: MeResponse
}

/** What is known of the person, apart from the conversation. */
export const CustomerDetails = ({ customerId, conversation, me }: CustomerDetailsProps) => {
  const { t } = useInboxTranslation()
  const { data, error, refetch } = useContact(customerId)
  if (!data) {
    // A customer who has just been put away is told by the conversation in a moment.
    return error && !isNotFound(error) ? (
      <LoadError
        className="border-ui-border-base border-b py-4"
        title={t("pane.loadFailed")}
        error={error}
        onRetry={() => void refetch()}
      />
    ) : (
      <DetailsSkeleton />
    )
  }
  const { contact } = data
  const section: PaneSectionProps = {
    contact,
    permissions: me.permissions,
    conversationId: conversation.id,
  }
  return (
    <>
      <MergeLine {...section} />
      <DuplicateNotice {...section} />
      <ContactFields
        customerId={customerId}
        fields={contact.fields}
        canEdit={me.permissions.includes("edit_contacts")}
      />
      <ContactIdentities
        identities={contact.identities}
        here={{ channelId: conversation.channel.id, address: conversation.contact.address }}
      />
      <ContactGroups groups={contact.groups} />
      <ContactDeals {...section} />
      <ContactCompanies {...section} />
      <ContactTasks {...section} />
      <ContactOrders customerId={customerId} />
      {contact.objects.map((objects) => (
        <ThirdPartyObjects key={objects.kind} objects={objects} />
      ))}
      <ExtensionSections customerId={customerId} conversationId={conversation.id} />
      <ContactActivity customerId={customerId} />
    </>
  )
}
