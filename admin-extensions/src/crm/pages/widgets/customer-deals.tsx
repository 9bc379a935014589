import { PencilSquare } from "@medusajs/icons"
import { useState } from "react"
import { IconAction } from "../../../shared/components/icon-action"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { DealDTO } from "../../../shared/types"
import { DealDrawer } from "../../components/deal-drawer"
import { DealLine } from "../deals/components/deal-line"
import { CustomerWidget } from "./customer-widget"
import { useCustomerObjects } from "./use-customer-objects"

/** A customer's deals on Medusa's page of them. */
export const CustomerDeals = ({ customerId }: { customerId: string }) => {
  const { t } = useInboxTranslation()
  const objects = useCustomerObjects(customerId)
  /** Null: a new one; undefined: none is open. */
  const [opened, setOpened] = useState<DealDTO | null>()
  const deals = objects?.contact.deals
  if (!objects || !deals) return null
  const may = (grant: "create_deals" | "edit_deals") => objects.me.permissions.includes(grant)
  const create = {
    label: t("crm.deal.create"),
    testId: "create-deal",
    isAllowed: may("create_deals"),
    onClick: () => setOpened(null),
  }
  return (
    <>
      <CustomerWidget
        customerId={customerId}
        title={t("menu.deals")}
        testId="customer-deals"
        buttons={[create]}
        count={deals.count}
        shown={deals.items.length}
        none={t("crmPages.widgets.noDeals")}
      >
        {deals.items.map((deal) => (
          <DealLine
            key={deal.id}
            deal={deal}
            about="company"
            actions={
              may("edit_deals") && (
                <IconAction
                  label={`${t("crm.deal.edit")}: ${deal.title}`}
                  testId="edit-deal"
                  onClick={() => setOpened(deal)}
                >
                  <PencilSquare />
                </IconAction>
              )
            }
          />
        ))}
      </CustomerWidget>
      <DealDrawer
        isOpen={opened !== undefined}
        onOpenChange={(isOpen) => !isOpen && setOpened(undefined)}
        object={opened}
        preset={{ customer: objects.customer }}
      />
    </>
  )
}
