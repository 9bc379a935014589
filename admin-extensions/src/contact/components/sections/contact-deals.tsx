import { useState } from "react"
import { DealDrawer } from "../../../crm"
import { StageBadge } from "../../../crm/components/stage-badge"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { DealDTO } from "../../../shared/types"
import { formatPrice } from "../../../thread/order-total"
import { contactPath } from "../../../timeline/conversation-path"
import type { PaneSectionProps } from "../../pane-section-props"
import { AddButton } from "./add-button"
import { ObjectRow } from "./object-row"
import { ObjectsSection } from "./objects-section"

export const ContactDeals = ({ contact, permissions, conversationId }: PaneSectionProps) => {
  const { t, locale } = useInboxTranslation()
  const [opened, setOpened] = useState<DealDTO | "new" | null>(null)
  if (!contact.deals) {
    return null
  }
  const canEdit = permissions.includes("edit_deals")
  const { customer_id, name } = contact
  return (
    <>
      <ObjectsSection
        title={t("crm.deal.many")}
        objects={contact.deals}
        page={contactPath(customer_id, "deal")}
        testId="contact-deals"
        action={
          permissions.includes("create_deals") && (
            <AddButton label={t("crm.deal.create")} testId="add-deal" onClick={() => setOpened("new")} />
          )
        }
      >
        {(deal) => (
          <ObjectRow
            key={deal.id}
            testId="contact-deal"
            page={`/communications/deals/${deal.id}`}
            title={deal.title}
            label={`${t("crm.deal.edit")}: ${deal.title}`}
            onOpen={canEdit ? () => setOpened(deal) : undefined}
            details={
              <>
                {deal.amount !== null && (
                  <span className="text-ui-fg-base">
                    {formatPrice(deal.amount, deal.currency_code, locale)}
                  </span>
                )}
                <StageBadge stage={deal.stage} />
              </>
            }
          />
        )}
      </ObjectsSection>
      <DealDrawer
        isOpen={opened !== null}
        object={opened === "new" ? null : opened}
        preset={{ customer: { customer_id, name }, conversationId }}
        onOpenChange={(isOpen) => !isOpen && setOpened(null)}
      />
    </>
  )
}
