import { ExclamationCircle } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { formatDate } from "../../../../shared/format/time"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import { useNow } from "../../../../shared/hooks/use-now"
import type { DealDTO } from "../../../../shared/types"
import { isLate, startOfDay } from "../deal-dates"

/** When a deal is expected to be closed; marked when that is over. */
export const CloseDate = ({ deal }: { deal: DealDTO }) => {
  const { t, locale } = useInboxTranslation()
  const now = useNow()
  if (!deal.expected_close_at) return null
  const late = isLate(deal, now)
  return (
    <span
      data-testid="close-date"
      data-late={late || undefined}
      title={t("crm.deal.expectedClose")}
      className={clx("flex items-center gap-x-1 whitespace-nowrap", late && "text-ui-tag-red-text")}
    >
      {late && <ExclamationCircle aria-hidden className="shrink-0" />}
      {late && <span className="sr-only">{t("crmPages.deal.late")}</span>}
      {formatDate(startOfDay(deal.expected_close_at), locale, now)}
    </span>
  )
}
