import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { DealDTO } from "../../../../shared/types"
import { formatPrice } from "../../../../thread/order-total"

/** What a deal is worth, in its own currency. */
export const DealValue = ({ deal }: { deal: DealDTO }) => {
  const { locale } = useInboxTranslation()
  return deal.amount === null ? null : (
    <span className="tabular-nums">{formatPrice(deal.amount, deal.currency_code, locale)}</span>
  )
}
