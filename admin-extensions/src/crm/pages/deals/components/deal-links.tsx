import { Section } from "../../../../settings/components/section"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { DealDTO } from "../../../../shared/types"
import { contactPath, conversationPath } from "../../../../timeline/conversation-path"
import { Fact } from "../../components/fact"
import { ObjectLink } from "../../components/object-link"
import { companyPath } from "../../paths"

/** Whom a deal is with, and what it came from and led to. */
export const DealLinks = ({ deal }: { deal: DealDTO }) => {
  const { t } = useInboxTranslation()
  const { customer, company, conversation_id, order_id } = deal
  return (
    <Section title={t("crmPages.deal.links")} testId="deal-links">
      <dl className="divide-y">
        <Fact label={t("crm.contact")}>
          <ObjectLink to={contactPath(customer.customer_id)} testId="deal-contact">
            {customer.name}
          </ObjectLink>
        </Fact>
        <Fact label={t("crm.company.one")}>
          {company && <ObjectLink to={companyPath(company.id)}>{company.name}</ObjectLink>}
        </Fact>
        <Fact label={t("crmPages.deal.conversation")}>
          {conversation_id && (
            <ObjectLink to={conversationPath(conversation_id, false)}>
              {t("crmPages.openConversation")}
            </ObjectLink>
          )}
        </Fact>
        <Fact label={t("crmPages.deal.order")}>
          {order_id && <ObjectLink to={`/orders/${order_id}`}>{t("crmPages.deal.openOrder")}</ObjectLink>}
        </Fact>
      </dl>
    </Section>
  )
}
