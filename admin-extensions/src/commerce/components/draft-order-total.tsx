import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { DraftOrderPreviewDTO } from "../../shared/types"
import { formatPrice } from "../../thread/order-total"

/** What it comes to, as the draft order will say it. */
export const DraftOrderTotal = ({ preview }: { preview: DraftOrderPreviewDTO }) => {
  const { t, locale } = useInboxTranslation()
  const { region, total, tax_total } = preview
  if (!region) {
    return <p className="txt-small text-ui-fg-error">{t("commerce.draft.noRegion")}</p>
  }
  return (
    <dl className="border-ui-border-base flex flex-col gap-y-1 border-t pt-3">
      {tax_total > 0 && (
        <div className="txt-compact-small text-ui-fg-subtle flex justify-between gap-x-3">
          <dt>{t("commerce.draft.taxes")}</dt>
          <dd className="tabular-nums">{formatPrice(tax_total, region.currency_code, locale)}</dd>
        </div>
      )}
      <div className="txt-compact-medium-plus flex justify-between gap-x-3">
        <dt>{t("commerce.draft.total")}</dt>
        <dd data-testid="draft-total" className="tabular-nums">
          {formatPrice(total, region.currency_code, locale)}
        </dd>
      </div>
    </dl>
  )
}
