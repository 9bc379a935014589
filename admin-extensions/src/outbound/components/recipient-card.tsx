import { ExclamationCircle } from "@medusajs/icons"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { RecipientDTO } from "../../shared/types"
import { countryName } from "../country-name"

/** The number as it will be called, and whose it is. */
export const RecipientCard = ({ recipient }: { recipient: RecipientDTO }) => {
  const { t, locale } = useInboxTranslation()
  const { display, country, customer_id, name, accepts_marketing } = recipient
  return (
    <div className="bg-ui-bg-component shadow-borders-base flex flex-col gap-y-1 rounded-md px-3 py-2">
      <p className="txt-compact-small text-ui-fg-base flex flex-wrap gap-x-2">
        <bdi className="txt-compact-small-plus tabular-nums">{display}</bdi>
        {country && <span className="text-ui-fg-subtle">{countryName(country, locale)}</span>}
      </p>
      <p dir="auto" className="txt-compact-small text-ui-fg-subtle">
        {customer_id ? name : t("outbound.somebodyNew")}
      </p>
      {!accepts_marketing && (
        <p className="txt-compact-small text-ui-tag-orange-text flex gap-x-1.5">
          <ExclamationCircle aria-hidden className="shrink-0" />
          {t("outbound.optedOut")}
        </p>
      )}
    </div>
  )
}
