import { ExternalLink } from "../../../../shared/media/external-link"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { CompanyDTO } from "../../../../shared/types"
import { Fact } from "../../components/fact"

/** What is known of a company. */
export const CompanyFacts = ({ company }: { company: CompanyDTO }) => {
  const { t } = useInboxTranslation()
  const { domain, tax_id, address, open_deals } = company
  return (
    <dl className="divide-y">
      <Fact label={t("crm.company.domain")}>
        {domain && <ExternalLink url={`https://${domain}`}>{domain}</ExternalLink>}
      </Fact>
      <Fact label={t("crm.company.taxId")}>{tax_id && <bdi>{tax_id}</bdi>}</Fact>
      <Fact label={t("crm.company.address")}>
        {address && <bdi className="whitespace-pre-wrap">{address}</bdi>}
      </Fact>
      <Fact label={t("crmPages.companies.openDeals")}>
        <span className="tabular-nums">{open_deals}</span>
      </Fact>
    </dl>
  )
}
