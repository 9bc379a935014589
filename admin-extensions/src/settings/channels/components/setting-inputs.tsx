import { Input, Select, Textarea } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { SettingField } from "../../../shared/types"
import { Field, type FieldInputProps } from "../../../shared/components/field"
import { useFieldWords } from "../../hooks/use-settings-words"

interface SettingInputsProps {
  provider: string
  /** Those that are texts. */
  fields: SettingField[]
  texts: Record<string, string>
  errors: Record<string, string>
  onChange: (name: string, text: string) => void
}

/** The settings of a channel that are texts, lists and choices. */
export const SettingInputs = ({ provider, fields, texts, errors, onChange }: SettingInputsProps) => {
  const wordsOf = useFieldWords(provider)
  return fields.map((field) => {
    const { label, help, option } = wordsOf(field)
    return (
      <Field
        key={field.name}
        label={label}
        help={help}
        error={errors[field.name]}
        isRequired={field.required}
        isOptional={!field.required}
      >
        {(input) => (
          <SettingInput
            {...{ input, field, option }}
            value={texts[field.name] ?? ""}
            onChange={(text) => onChange(field.name, text)}
          />
        )}
      </Field>
    )
  })
}

interface SettingInputProps {
  input: FieldInputProps
  field: SettingField
  option: (value: string) => string
  value: string
  onChange: (text: string) => void
}

/** Stands for "nothing set", since a choice cannot be the empty text. */
const UNSET = "-"

const SettingInput = ({ input, field, option, value, onChange }: SettingInputProps) => {
  const { t } = useInboxTranslation()
  const testId = `setting-${field.name}`
  if (field.options) {
    return (
      <Select value={value || UNSET} onValueChange={(name) => onChange(name === UNSET ? "" : name)}>
        <Select.Trigger {...input} data-testid={testId}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={UNSET}>{t("settings.unset")}</Select.Item>
          {field.options.map((name) => (
            <Select.Item key={name} value={name}>
              {option(name)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    )
  }
  const props = { ...input, value, spellCheck: field.type === "paragraph", "data-testid": testId }
  return field.type === "text" ? (
    <Input {...props} onChange={(event) => onChange(event.target.value)} />
  ) : (
    <Textarea {...props} rows={3} onChange={(event) => onChange(event.target.value)} />
  )
}
