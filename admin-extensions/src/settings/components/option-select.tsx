import { Select } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { FieldInputProps } from "../../shared/components/field"

export interface Option {
  value: string
  label: string
}

interface OptionSelectProps {
  /** Of the field it stands in; else it needs a label of its own. */
  input?: FieldInputProps
  label?: string
  options: Option[]
  value: string | null
  /** What stands for nothing chosen; without it something has to be. */
  unset?: string
  placeholder?: string
  size?: "base" | "small"
  testId?: string
  onChange: (value: string | null) => void
}

/** Stands for nothing, since a choice cannot be the empty text. */
const UNSET = "-"

/** One of a few. A value that is not among them any more is shown as it is. */
export const OptionSelect = (props: OptionSelectProps) => {
  const { input, label, options, value, unset, placeholder, size, testId, onChange } = props
  const { t } = useInboxTranslation()
  const isKnown = options.some((option) => option.value === value)
  const shown = value || (unset === undefined ? "" : UNSET)
  return (
    <Select
      size={size}
      value={shown}
      onValueChange={(chosen) => chosen && onChange(chosen === UNSET ? null : chosen)}
    >
      <Select.Trigger
        {...input}
        aria-label={label}
        data-testid={testId}
        className="data-[placeholder]:text-ui-fg-subtle min-w-0 [&>span]:truncate"
      >
        <Select.Value placeholder={placeholder ?? t("settings.chatbots.steps.choose")} />
      </Select.Trigger>
      <Select.Content>
        {unset !== undefined && <Select.Item value={UNSET}>{unset}</Select.Item>}
        {value && !isKnown && <Select.Item value={value}>{value}</Select.Item>}
        {options.map((option) => (
          <Select.Item key={option.value} value={option.value}>
            {option.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
