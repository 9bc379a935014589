import { Badge, Checkbox, Label, Select } from "@medusajs/ui"
import { useState } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { FieldDisplayProps, FieldInputProps, FieldTypeView } from "./field-type"

/** An item cannot stand for nothing, and no option is called so. */
const NOTHING = "\u0000"

const listOf = (value: FieldInputProps["value"]): string[] => (Array.isArray(value) ? value : [])

const Words = ({ value }: FieldDisplayProps) => (
  <span dir="auto" className="min-w-0 [overflow-wrap:anywhere]">
    {String(value)}
  </span>
)

const ChoiceInput = ({ field, value, input, onSave }: FieldInputProps) => {
  const { t } = useInboxTranslation()
  const chosen = typeof value === "string" ? value : null
  // An option that was taken away meanwhile is still what stands there.
  const options = chosen && !field.options.includes(chosen) ? [...field.options, chosen] : field.options
  return (
    <Select
      size="small"
      value={chosen ?? ""}
      onValueChange={(option) => option && onSave(option === NOTHING ? null : option)}
    >
      <Select.Trigger {...input} className="data-[placeholder]:text-ui-fg-subtle min-w-0 [&>span]:truncate">
        <Select.Value placeholder={t("pane.field.choose")} />
      </Select.Trigger>
      <Select.Content>
        {chosen && <Select.Item value={NOTHING}>{t("pane.field.nothing")}</Select.Item>}
        {options.map((option) => (
          <Select.Item key={option} value={option}>
            {option}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}

const ChoicesDisplay = ({ value }: FieldDisplayProps) => (
  <span className="flex min-w-0 flex-wrap gap-1">
    {(Array.isArray(value) ? value : [String(value)]).map((option) => (
      <Badge key={option} size="2xsmall" rounded="full" className="min-w-0 max-w-full">
        <span dir="auto" className="truncate">
          {option}
        </span>
      </Badge>
    ))}
  </span>
)

const ChoicesInput = ({ field, value, input, onChange }: FieldInputProps) => {
  const [chosen, setChosen] = useState(() => listOf(value))
  const options = [...field.options, ...chosen.filter((option) => !field.options.includes(option))]
  const toggle = (option: string) => {
    const kept = chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option]
    const sorted = options.filter((one) => kept.includes(one))
    setChosen(sorted)
    onChange(sorted.length ? sorted : null)
  }
  return (
    <div
      role="group"
      aria-label={input["aria-label"]}
      aria-describedby={input["aria-describedby"]}
      className="flex min-w-0 flex-col gap-y-1.5"
    >
      {options.map((option, index) => (
        <div key={option} className="flex items-center gap-x-2">
          <Checkbox
            id={`${input.id}-${index}`}
            autoFocus={input.autoFocus && index === 0}
            checked={chosen.includes(option)}
            onCheckedChange={() => toggle(option)}
          />
          <Label htmlFor={`${input.id}-${index}`} size="small" className="min-w-0 [overflow-wrap:anywhere]">
            {option}
          </Label>
        </div>
      ))}
    </div>
  )
}

const CheckboxDisplay = ({ value }: FieldDisplayProps) => {
  const { t } = useInboxTranslation()
  return <span>{t(value ? "pane.field.yes" : "pane.field.no")}</span>
}

const CheckboxInput = ({ value, input, onSave }: FieldInputProps) => (
  <Checkbox {...input} checked={value === true} onCheckedChange={(checked) => onSave(checked === true)} />
)

export const CHOICE: FieldTypeView = { Display: Words, Input: ChoiceInput, isDirect: true }
export const CHOICES: FieldTypeView = { Display: ChoicesDisplay, Input: ChoicesInput }
export const CHECKBOX: FieldTypeView = { Display: CheckboxDisplay, Input: CheckboxInput, isDirect: true }
