import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { DraftOrderItemDTO, DraftOrderPreviewDTO, MoneyDTO, UnmatchedItemDTO } from "../../shared/types"
import { formatPrice } from "../../thread/order-total"
import { ProductPicture } from "./product-picture"

/** Everything in an order message: what the shop has, with its prices, and what it does not. */
export const DraftOrderItems = ({ preview }: { preview: DraftOrderPreviewDTO }) => {
  const { t } = useInboxTranslation()
  const { items, unmatched, region } = preview
  return (
    <>
      {items.length > 0 && (
        <ul aria-label={t("commerce.draft.items")} className="flex flex-col gap-y-3">
          {items.map((item, index) => (
            <MatchedItem key={index} item={item} currency={region?.currency_code ?? null} />
          ))}
        </ul>
      )}
      {unmatched.length > 0 && (
        <div data-testid="unmatched" className="bg-ui-tag-orange-bg flex flex-col gap-y-1 rounded-lg p-3">
          <div className="txt-compact-small-plus text-ui-tag-orange-text">
            {t("commerce.draft.unmatched")}
          </div>
          <ul className="flex flex-col gap-y-1">
            {unmatched.map((item, index) => (
              <UnmatchedItem key={index} item={item} />
            ))}
          </ul>
          <p className="txt-compact-xsmall text-ui-tag-orange-text">{t("commerce.draft.unmatchedText")}</p>
        </div>
      )}
    </>
  )
}

const MatchedItem = ({ item, currency }: { item: DraftOrderItemDTO; currency: string | null }) => {
  const { t, locale } = useInboxTranslation()
  const { title, variant_title, sku, thumbnail, quantity, unit_price, message_price, problem } = item
  return (
    <li data-testid="draft-item" data-problem={problem ?? ""} className="flex items-start gap-x-3">
      <ProductPicture url={thumbnail} className="!size-10" />
      <div className="min-w-0 flex-1">
        <div className="txt-compact-small-plus [overflow-wrap:anywhere]">
          <span className="tabular-nums">{quantity} ×</span>{" "}
          <bdi>{[title, variant_title].filter(Boolean).join(" · ")}</bdi>
        </div>
        <div className="txt-compact-xsmall text-ui-fg-subtle flex flex-wrap gap-x-2 [overflow-wrap:anywhere]">
          {sku && <span>{sku}</span>}
          {unit_price !== null && quantity > 1 && (
            <span className="tabular-nums">
              {t("commerce.draft.each", { price: formatPrice(unit_price, currency, locale) })}
            </span>
          )}
        </div>
        {message_price && <MessagePrice price={message_price} />}
        {problem && (
          <div className="txt-compact-xsmall text-ui-fg-error">{t(`commerce.draft.problems.${problem}`)}</div>
        )}
      </div>
      <span className="txt-compact-small shrink-0 tabular-nums">
        {unit_price === null
          ? t("commerce.draft.noPrice")
          : formatPrice(unit_price * quantity, currency, locale)}
      </span>
    </li>
  )
}

/** What the contact was shown, where the shop charges something else. */
const MessagePrice = ({ price }: { price: MoneyDTO }) => {
  const { t, locale } = useInboxTranslation()
  return (
    <div data-testid="message-price" className="txt-compact-xsmall text-ui-tag-orange-text tabular-nums">
      {t("commerce.draft.inMessage", {
        price: formatPrice(price.amount, price.currency_code.toUpperCase(), locale),
      })}
    </div>
  )
}

const UnmatchedItem = ({ item }: { item: UnmatchedItemDTO }) => {
  const { locale } = useInboxTranslation()
  const { product_retailer_id, quantity, message_price } = item
  return (
    <li className="txt-compact-small text-ui-tag-orange-text flex justify-between gap-x-3">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span className="tabular-nums">{quantity} ×</span> {product_retailer_id}
      </span>
      {message_price && (
        <span className="shrink-0 tabular-nums">
          {formatPrice(message_price.amount * quantity, message_price.currency_code.toUpperCase(), locale)}
        </span>
      )}
    </li>
  )
}
