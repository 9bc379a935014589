import { Input } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { formatDateOnly } from "../../shared/format/date-only"
import type { FieldDisplayProps, FieldInputProps, FieldTypeView } from "./field-type"

const DateDisplay = ({ value, locale }: FieldDisplayProps) => (
  <time dateTime={String(value)}>{formatDateOnly(String(value), locale)}</time>
)

const DateInput = ({ value, input, onChange }: FieldInputProps) => {
  const { t } = useInboxTranslation()
  // A day that is half typed has no value either, and yet is not nothing.
  const change = ({ value: day, validity }: HTMLInputElement) =>
    onChange(day || null, validity.badInput ? t("pane.field.notDate") : undefined)
  return (
    <Input
      {...input}
      type="date"
      size="small"
      className="dark:[color-scheme:dark]"
      defaultValue={value === null ? "" : String(value)}
      onInput={(event) => change(event.currentTarget)}
      onBlur={(event) => event.target.validity.badInput && change(event.target)}
    />
  )
}

export const DATE: FieldTypeView = { Display: DateDisplay, Input: DateInput }
