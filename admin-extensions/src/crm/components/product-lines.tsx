import { Trash } from "@medusajs/icons"
import { Button, IconButton, Input } from "@medusajs/ui"
import { useState } from "react"
import { Field } from "../../shared/components/field"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { writeNumber } from "../../shared/format/number"
import { formatPrice } from "../../thread/order-total"
import { productTotal, type ProductLine } from "../deal-form"
import { useProducts, type VariantOption } from "../hooks/use-products"
import { SearchPicker } from "./search-picker"

interface ProductLinesProps {
  lines: ProductLine[]
  /** What the deal is in. */
  currency: string | null
  /** What stands as the deal's value. */
  amount: number | null
  error?: string
  onChange: (lines: ProductLine[]) => void
  onTakeTotal: (total: number) => void
}

/** What of the catalogue a deal is about. */
export const ProductLines = (props: ProductLinesProps) => {
  const { lines, currency, amount, error, onChange, onTakeTotal } = props
  const { t, locale } = useInboxTranslation()
  const [query, setQuery] = useState("")
  const { data = [], isFetching } = useProducts(query)
  const total = productTotal(lines, locale)
  const priceOf = ({ prices }: VariantOption) => (currency ? (prices[currency] ?? null) : null)
  const options = data
    .filter(({ id }) => !lines.some(({ variant_id }) => variant_id === id))
    .map((option) => {
      const price = priceOf(option)
      return {
        ...option,
        label: option.title,
        hint: price === null ? (option.sku ?? undefined) : formatPrice(price, currency, locale),
      }
    })
  const add = (option: VariantOption) => {
    const line = { variant_id: option.id, title: option.title, quantity: "1" }
    onChange([...lines, { ...line, unit_price: writeNumber(priceOf(option), locale) }])
  }
  const change = (index: number, part: Partial<ProductLine>) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)))

  return (
    <div className="flex flex-col gap-y-2">
      <Field label={t("crm.deal.products")} error={error} isOptional>
        {(input) => (
          <SearchPicker
            input={input}
            label={t("crm.deal.products")}
            placeholder={t("crm.deal.searchProducts")}
            options={options}
            isLoading={isFetching}
            testId="deal-product"
            onQuery={setQuery}
            onChoose={add}
          />
        )}
      </Field>
      {lines.length > 0 && (
        <ul className="flex flex-col gap-y-2" data-testid="deal-products">
          {lines.map((line, index) => (
            <li
              key={line.variant_id}
              className="bg-ui-bg-component shadow-elevation-card-rest flex flex-wrap items-center gap-2 rounded-md p-2"
            >
              <span dir="auto" className="txt-compact-small min-w-0 basis-full [overflow-wrap:anywhere]">
                {line.title}
              </span>
              <Input
                size="small"
                inputMode="numeric"
                aria-label={`${t("crm.deal.quantity")}: ${line.title}`}
                className="w-16"
                value={line.quantity}
                onChange={(event) => change(index, { quantity: event.target.value })}
              />
              <span aria-hidden className="text-ui-fg-muted">
                ×
              </span>
              <Input
                size="small"
                inputMode="decimal"
                aria-label={`${t("crm.deal.unitPrice")}: ${line.title}`}
                placeholder={t("crm.deal.unitPrice")}
                className="w-28"
                value={line.unit_price}
                onChange={(event) => change(index, { unit_price: event.target.value })}
              />
              <IconButton
                type="button"
                size="small"
                variant="transparent"
                className="ms-auto"
                aria-label={`${t("actions.remove")}: ${line.title}`}
                onClick={() => onChange(lines.filter((_, at) => at !== index))}
              >
                <Trash className="text-ui-fg-muted" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {total !== null && total !== amount && (
        <div className="txt-small text-ui-fg-subtle flex flex-wrap items-center justify-between gap-x-2">
          <span>{t("crm.deal.productTotal", { total: formatPrice(total, currency, locale) })}</span>
          <Button
            type="button"
            size="small"
            variant="transparent"
            data-testid="deal-take-total"
            onClick={() => onTakeTotal(total)}
          >
            {t("crm.deal.takeTotal")}
          </Button>
        </div>
      )}
    </div>
  )
}
