import { CurrencyDollar } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import type { MeResponse } from "../../../../shared/types"
import { CrmPage } from "../../components/crm-page"
import { ObjectPage } from "../../components/object-page"
import { TwoColumns } from "../../components/two-columns"
import { useDeal } from "../../hooks/use-objects"
import { ObjectTasks } from "../../tasks/components/object-tasks"
import { DealFacts } from "./deal-facts"
import { DealHead } from "./deal-head"
import { DealLinks } from "./deal-links"
import { DealProducts } from "./deal-products"

/** A deal's own page. */
export const DealPage = ({ dealId }: { dealId: string }) => (
  <CrmPage grant="view_deals">{(me) => <Deal key={dealId} dealId={dealId} me={me} />}</CrmPage>
)

const Deal = ({ dealId, me }: { dealId: string; me: MeResponse }) => (
  <ObjectPage query={useDeal(dealId)} icon={<CurrencyDollar />}>
    {({ deal }) => (
      <TwoColumns
        testId="deal-page"
        main={
          <>
            <Container className="divide-y p-0">
              <DealHead deal={deal} me={me} />
              <DealFacts deal={deal} />
            </Container>
            <DealProducts deal={deal} />
          </>
        }
        side={
          <>
            <DealLinks deal={deal} />
            {me.permissions.includes("view_tasks") && (
              <ObjectTasks
                query={{ deal_id: deal.id }}
                preset={{ deal: { id: deal.id, title: deal.title }, customer: deal.customer }}
                me={me}
              />
            )}
          </>
        }
      />
    )}
  </ObjectPage>
)
