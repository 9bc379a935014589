import { Input, Select } from "@medusajs/ui"
import type { CredentialField } from "../../../shared/types"
import { CopyButton } from "../../components/copy-field"
import { Field, type FieldInputProps } from "../../../shared/components/field"
import { useFieldWords } from "../../hooks/use-settings-words"
import type { CredentialValues } from "../credential-values"

interface CredentialInputsProps {
  provider: string
  fields: CredentialField[]
  values: CredentialValues
  errors: Record<string, string>
  /** What an empty field says; when given, none has to be filled in. */
  placeholder?: string
  onChange: (name: string, value: string) => void
}

/** The values that connect an account, one field each. */
export const CredentialInputs = ({ provider, fields, placeholder, ...form }: CredentialInputsProps) => {
  const wordsOf = useFieldWords(provider)
  const isPartial = placeholder !== undefined
  return fields.map((field) => {
    const { label, help, option } = wordsOf(field)
    const value = form.values[field.name] ?? ""
    const change = (next: string) => form.onChange(field.name, next)
    return (
      <Field
        key={field.name}
        label={label}
        help={help}
        error={form.errors[field.name]}
        isRequired={field.required && !isPartial}
        isOptional={!field.required && !isPartial}
      >
        {(input) =>
          field.options ? (
            <Choice {...{ input, value, placeholder, option, options: field.options }} onChange={change} />
          ) : (
            <div className="flex items-center gap-x-2">
              <div className="min-w-0 flex-1">
                <Input
                  {...input}
                  type={field.secret && !field.made_up ? "password" : "text"}
                  // Neither a login nor anything to be remembered by the browser.
                  autoComplete={field.secret ? "new-password" : "off"}
                  spellCheck={false}
                  value={value}
                  placeholder={placeholder}
                  data-testid={`credential-${field.name}`}
                  onChange={(event) => change(event.target.value)}
                />
              </div>
              {field.made_up && value && <CopyButton value={value} label={label} />}
            </div>
          )
        }
      </Field>
    )
  })
}

interface ChoiceProps {
  input: FieldInputProps
  value: string
  placeholder?: string
  options: string[]
  option: (value: string) => string
  onChange: (value: string) => void
}

const Choice = ({ input, value, placeholder, options, option, onChange }: ChoiceProps) => (
  <Select value={value} onValueChange={onChange}>
    <Select.Trigger {...input}>
      <Select.Value placeholder={placeholder} />
    </Select.Trigger>
    <Select.Content>
      {options.map((name) => (
        <Select.Item key={name} value={name}>
          {option(name)}
        </Select.Item>
      ))}
    </Select.Content>
  </Select>
)
