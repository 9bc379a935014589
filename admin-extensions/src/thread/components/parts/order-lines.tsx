import { OrderAction } from "../../../commerce/components/order-action"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { MessageDTO } from "../../../shared/types"
import { formatPrice, orderTotals } from "../../order-total"

/** What the contact put into the cart, line by line, and what it comes to. */
export const OrderLines = ({ message }: { message: MessageDTO }) => {
  const { t, locale } = useInboxTranslation()
  const items = message.details.order?.items ?? []
  return (
    <div data-testid="order" className="flex w-[300px] max-w-full flex-col gap-y-1.5">
      <div className="txt-compact-small-plus">{t("order.title", { count: items.length })}</div>
      <ul className="flex flex-col gap-y-1">
        {items.map(({ product_retailer_id, quantity, item_price, currency }, index) => (
          <li key={index} className="txt-compact-small flex justify-between gap-x-3">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <span className="tabular-nums">{quantity} ×</span> {product_retailer_id}
              {item_price !== null && quantity !== 1 && (
                <span className="text-ui-fg-subtle">
                  {" "}
                  {t("order.each", { price: formatPrice(item_price, currency, locale) })}
                </span>
              )}
            </span>
            {item_price !== null && (
              <span className="shrink-0 tabular-nums">
                {formatPrice(item_price * quantity, currency, locale)}
              </span>
            )}
          </li>
        ))}
      </ul>
      {orderTotals(items).map(({ currency, amount }) => (
        <div
          key={currency}
          className="txt-compact-small-plus border-ui-border-strong flex justify-between gap-x-3 border-t pt-1.5"
        >
          <span>{t("order.total")}</span>
          <span className="tabular-nums">{formatPrice(amount, currency, locale)}</span>
        </div>
      ))}
      <OrderAction message={message} />
    </div>
  )
}
