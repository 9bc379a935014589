import { ArrowUpRightOnBox } from "@medusajs/icons"
import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatDateTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { ExternalLink } from "../../shared/media/external-link"
import type { ContactOrderDTO, TrackingDTO } from "../../shared/types"
import { formatPrice } from "../../thread/order-total"
import { EntryLink } from "../../timeline/components/entry-link"
import { orderBadges } from "../../timeline/order-badges"
import { ItemList } from "./item-list"

/** One order: how it stands, what is in it, where it is. */
export const ContactOrder = ({ order }: { order: ContactOrderDTO }) => {
  const { t, locale } = useInboxTranslation()
  const { display_id, is_draft, total, currency_code, created_at, items, tracking, url } = order
  return (
    <li data-testid="contact-order" data-order-id={order.id} className="flex flex-col gap-y-2">
      <div className="flex items-start justify-between gap-x-3">
        <div className="min-w-0">
          <EntryLink
            to={url}
            isNewTab
            className="txt-compact-small-plus text-ui-fg-base flex items-center gap-x-1.5"
          >
            <span className="min-w-0 truncate">
              {t(is_draft ? "commerce.orders.draft" : "commerce.orders.number", { number: display_id })}
            </span>
            <ArrowUpRightOnBox aria-hidden className="text-ui-fg-subtle shrink-0" />
          </EntryLink>
          <time dateTime={created_at} className="txt-compact-xsmall text-ui-fg-subtle">
            {formatDateTime(created_at, locale)}
          </time>
        </div>
        <span className="txt-compact-small-plus shrink-0 tabular-nums">
          {formatPrice(total, currency_code, locale)}
        </span>
      </div>
      <Statuses order={order} />
      <ItemList items={items} />
      {tracking.length > 0 && (
        <ul className="flex flex-col gap-y-1">
          {tracking.map((parcel) => (
            <li key={`${parcel.number} ${parcel.url}`} className="txt-compact-small [overflow-wrap:anywhere]">
              <Tracking {...parcel} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

const Statuses = ({ order }: { order: ContactOrderDTO }) => {
  const { t: inbox } = useInboxTranslation()
  // The dashboard has words for these.
  const { t, i18n } = useTranslation("translation")
  const badges = orderBadges(order).filter(({ key }) => i18n.exists(key, { ns: "translation" }))
  return (
    <div className="flex flex-wrap gap-1">
      {order.is_draft ? (
        <StatusBadge color="grey">{inbox("commerce.orders.isDraft")}</StatusBadge>
      ) : (
        badges.map(({ key, color }) => (
          <StatusBadge key={key} color={color}>
            {t(key)}
          </StatusBadge>
        ))
      )}
    </div>
  )
}

const Tracking = ({ number, url }: TrackingDTO) => {
  const { t } = useInboxTranslation()
  if (!url) {
    return <span className="text-ui-fg-subtle">{t("commerce.orders.tracking", { number })}</span>
  }
  return (
    <ExternalLink url={url}>
      {number ? t("commerce.orders.track", { number }) : t("commerce.orders.trackParcel")}
    </ExternalLink>
  )
}
