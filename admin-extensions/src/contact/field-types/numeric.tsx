import { Input } from "@medusajs/ui"
import { readNumber, writeNumber } from "../../shared/format/number"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { formatPrice } from "../../thread/order-total"
import type { FieldDisplayProps, FieldInputProps, FieldTypeView } from "./field-type"

const NumberDisplay = ({ value, locale }: FieldDisplayProps) => (
  <span>{new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(Number(value))}</span>
)

const CurrencyDisplay = ({ field, value, locale }: FieldDisplayProps) => (
  <span>{formatPrice(Number(value), field.currency_code, locale)}</span>
)

/** What was typed stays as it is; only what is a number is told. */
const NumberInput = ({ field, value, locale, input, onChange }: FieldInputProps) => {
  const { t } = useInboxTranslation()
  const change = (text: string) => {
    const number = readNumber(text, locale)
    if (number === undefined) onChange(text, t("pane.field.notNumber"))
    else onChange(number)
  }
  return (
    <div className="flex min-w-0 items-center gap-x-1.5">
      <Input
        {...input}
        size="small"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={typeof value === "number" ? writeNumber(value, locale) : String(value ?? "")}
        onChange={(event) => change(event.target.value)}
      />
      {field.currency_code && (
        <span className="txt-compact-small text-ui-fg-subtle uppercase">{field.currency_code}</span>
      )}
    </div>
  )
}

export const NUMBER: FieldTypeView = { Display: NumberDisplay, Input: NumberInput }
export const CURRENCY: FieldTypeView = { Display: CurrencyDisplay, Input: NumberInput }
