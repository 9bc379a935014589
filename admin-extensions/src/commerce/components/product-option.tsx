import { ChevronDownMini } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { formatPrice } from "../../thread/order-total"
import { isOutOfStock, rowPrice, type ProductRow } from "../products/product-rows"
import { ProductPicture } from "./product-picture"

interface ProductOptionProps {
  id: string
  row: ProductRow
  isActive: boolean
  onMark: () => void
  onFold: () => void
  onChoose: () => void
}

/** A product, or one of its variants, with what it costs this contact. */
export const ProductOption = ({ id, row, isActive, onMark, onFold, onChoose }: ProductOptionProps) => {
  const { product, variant, variants } = row
  const [only] = product.variants
  const sku = variant ? variant.sku : variants === "none" ? only?.sku : null
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      data-testid="product-option"
      data-row-id={row.id}
      onMouseMove={() => !isActive && onMark()}
      onClick={onChoose}
      className={clx(
        "flex min-h-[48px] cursor-pointer items-center gap-x-3 rounded-md px-2 py-1.5",
        variant && "ps-12",
        isActive && "bg-ui-bg-highlight"
      )}
    >
      {!variant && <ProductPicture url={product.thumbnail} className="!size-9" />}
      <span className="min-w-0 flex-1">
        <bdi className="txt-compact-small-plus text-ui-fg-base block truncate">
          {variant ? `${product.title} · ${variant.title}` : product.title}
        </bdi>
        <span className="txt-compact-xsmall text-ui-fg-subtle flex min-w-0 items-center gap-x-2">
          {sku && <span className="truncate font-mono">{sku}</span>}
          {variants !== "none" && <Fold row={row} onFold={onFold} />}
          <OutOfStock row={row} />
        </span>
      </span>
      <Price row={row} />
    </div>
  )
}

/** The mouse's way to the variants; the keyboard has its arrows. */
const Fold = ({ row, onFold }: { row: ProductRow; onFold: () => void }) => {
  const { t } = useInboxTranslation()
  const { product, variants } = row
  return (
    <span
      data-testid="product-variants"
      title={t("commerce.products.showVariants", { title: product.title })}
      onClick={(event) => {
        event.stopPropagation()
        onFold()
      }}
      className="hover:text-ui-fg-base flex shrink-0 items-center gap-x-0.5"
    >
      {t("commerce.products.variants", { count: product.variants.length })}
      <ChevronDownMini aria-hidden className={clx(variants === "hidden" && "-rotate-90")} />
    </span>
  )
}

const OutOfStock = ({ row }: { row: ProductRow }) => {
  const { t } = useInboxTranslation()
  return isOutOfStock(row) ? (
    <span className="text-ui-fg-error shrink-0">{t("commerce.products.outOfStock")}</span>
  ) : null
}

const Price = ({ row }: { row: ProductRow }) => {
  const { t, locale } = useInboxTranslation()
  const found = rowPrice(row)
  if (!found) {
    return (
      <span className="txt-compact-xsmall text-ui-fg-subtle shrink-0">{t("commerce.products.noPrice")}</span>
    )
  }
  const price = formatPrice(found.price.amount, found.price.currency_code.toUpperCase(), locale)
  return (
    <span className="txt-compact-small text-ui-fg-base shrink-0 tabular-nums">
      {found.isLowest ? t("commerce.products.from", { price }) : price}
    </span>
  )
}
