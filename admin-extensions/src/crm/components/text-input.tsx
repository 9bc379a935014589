import { Input, Textarea } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { Field } from "../../shared/components/field"

interface TextInputProps {
  label: string
  help?: string
  error?: string
  value: string
  isRequired?: boolean
  isOptional?: boolean
  isLong?: boolean
  testId: string
  rest?: Omit<ComponentProps<typeof Input>, "value" | "onChange">
  onChange: (value: string) => void
}

/** A field of text, one line or several. */
export const TextInput = ({ isLong, value, testId, rest, onChange, ...field }: TextInputProps) => (
  <Field {...field}>
    {(input) =>
      isLong ? (
        <Textarea
          {...input}
          dir="auto"
          rows={3}
          maxLength={rest?.maxLength}
          value={value}
          data-testid={testId}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Input
          {...input}
          size="small"
          dir="auto"
          autoComplete="off"
          {...rest}
          value={value}
          data-testid={testId}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    }
  </Field>
)
