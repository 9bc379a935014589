import { Button } from "@medusajs/ui"
import { useState } from "react"
import { Section } from "../../../../settings/components/section"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { CompanyDTO, MeResponse } from "../../../../shared/types"
import { DealDrawer } from "../../../components/deal-drawer"
import { LoadedLines } from "../../components/loaded-lines"
import { DealLine } from "../../deals/components/deal-line"
import { useDealPages } from "../../hooks/use-objects"

/** A company's deals, the last changed first. */
export const CompanyDeals = ({ company, me }: { company: CompanyDTO; me: MeResponse }) => {
  const { t } = useInboxTranslation()
  const pages = useDealPages({ company_id: company.id })
  const [isCreating, setIsCreating] = useState(false)
  return (
    <Section
      title={t("menu.deals")}
      testId="company-deals"
      actions={
        me.permissions.includes("create_deals") && (
          <Button
            size="small"
            variant="secondary"
            data-testid="create-deal"
            onClick={() => setIsCreating(true)}
          >
            {t("crm.deal.create")}
          </Button>
        )
      }
    >
      <LoadedLines pages={pages} none={t("crmPages.companies.noDeals")}>
        {pages.items.map((deal) => (
          <DealLine key={deal.id} deal={deal} about="customer" />
        ))}
      </LoadedLines>
      <DealDrawer
        isOpen={isCreating}
        onOpenChange={setIsCreating}
        preset={{ company: { id: company.id, name: company.name } }}
      />
    </Section>
  )
}
