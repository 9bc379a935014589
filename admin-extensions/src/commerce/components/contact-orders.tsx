import { Skeleton } from "@medusajs/ui"
import { PaneSection } from "../../contact/components/pane-section"
import { LoadError } from "../../shared/components/load-error"
import { formatDateTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { CommerceResponse, ContactCartDTO } from "../../shared/types"
import { formatPrice } from "../../thread/order-total"
import { EntryLink } from "../../timeline/components/entry-link"
import { useContactCommerce } from "../hooks/use-contact-commerce"
import { ContactOrder } from "./contact-order"
import { ItemList } from "./item-list"

/** What a contact has bought, and what lies in their cart, beside the conversation. */
export const ContactOrders = ({ customerId }: { customerId: string }) => {
  const { t } = useInboxTranslation()
  const { data, error, refetch } = useContactCommerce(customerId)
  return (
    <PaneSection title={t("commerce.orders.title")} testId="contact-orders">
      {data ? (
        <Commerce commerce={data} customerId={customerId} />
      ) : error ? (
        <LoadError
          className="py-2"
          title={t("commerce.orders.loadFailed")}
          error={error}
          onRetry={() => void refetch()}
        />
      ) : (
        <OrdersSkeleton />
      )}
    </PaneSection>
  )
}

const Commerce = ({ commerce, customerId }: { commerce: CommerceResponse; customerId: string }) => {
  const { t } = useInboxTranslation()
  const { orders, has_more, cart } = commerce
  return (
    <div className="flex flex-col gap-y-4 px-6 py-2">
      {cart && <OpenCart cart={cart} />}
      {orders.length > 0 ? (
        <ol aria-label={t("commerce.orders.title")} className="flex flex-col gap-y-5">
          {orders.map((order) => (
            <ContactOrder key={order.id} order={order} />
          ))}
        </ol>
      ) : (
        <p className="txt-small text-ui-fg-subtle">{t("commerce.orders.empty")}</p>
      )}
      {has_more && (
        <p className="txt-small text-ui-fg-subtle">
          {t("commerce.orders.more")}{" "}
          <EntryLink to={`/customers/${customerId}`} isNewTab className="text-ui-tag-blue-text">
            {t("commerce.orders.moreLink")}
          </EntryLink>
        </p>
      )}
    </div>
  )
}

const OpenCart = ({ cart }: { cart: ContactCartDTO }) => {
  const { t, locale } = useInboxTranslation()
  const { total, currency_code, updated_at, items } = cart
  return (
    <div
      data-testid="contact-cart"
      className="bg-ui-bg-component shadow-borders-base flex flex-col gap-y-2 rounded-lg p-3"
    >
      <div className="flex items-start justify-between gap-x-3">
        <div className="min-w-0">
          <div className="txt-compact-small-plus">{t("commerce.orders.cart")}</div>
          <div className="txt-compact-xsmall text-ui-fg-subtle">
            {t("commerce.orders.cartSince", { date: formatDateTime(updated_at, locale) })}
          </div>
        </div>
        <span className="txt-compact-small-plus shrink-0 tabular-nums">
          {formatPrice(total, currency_code, locale)}
        </span>
      </div>
      <ItemList items={items} />
    </div>
  )
}

const OrdersSkeleton = () => {
  const { t } = useInboxTranslation()
  return (
    <div role="status" className="flex flex-col gap-y-2 px-6 py-2">
      <span className="sr-only">{t("commerce.orders.loading")}</span>
      <Skeleton className="h-4 w-2/5" />
      <Skeleton className="h-4 w-4/5" />
      <Skeleton className="h-4 w-3/5" />
    </div>
  )
}
