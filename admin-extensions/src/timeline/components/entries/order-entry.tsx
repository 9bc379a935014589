import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OrderEntryData, TimelineEntryDTO } from "../../../shared/types"
import { useEntryText } from "../../hooks/use-entry-text"
import { orderBadges } from "../../order-badges"
import { EntryHead, EntryLine } from "../entry-head"
import { EntryLink } from "../entry-link"

/** An order with the statuses and colours of Medusa's own list. */
export const OrderEntry = ({ entry, data }: { entry: TimelineEntryDTO; data: OrderEntryData }) => {
  // The dashboard has words for these.
  const { t, i18n } = useTranslation("translation")
  const { title, detail, url } = useEntryText()(entry)
  const badges = orderBadges(data).filter(({ key }) => i18n.exists(key, { ns: "translation" }))
  return (
    <>
      <EntryHead
        title={<EntryLink to={url}>{title}</EntryLink>}
        time={entry.occurred_at}
        badges={badges.map(({ key, color }) => (
          <StatusBadge key={key} color={color}>
            {t(key)}
          </StatusBadge>
        ))}
      />
      <EntryLine>{detail}</EntryLine>
    </>
  )
}
