import { Hint, Label } from "@medusajs/ui"
import { useId, type ReactNode } from "react"
import { useInboxTranslation } from "../hooks/use-inbox-translation"

/** What a field's input has to be given, so that its label, help and error belong to it. */
export interface FieldInputProps {
  id: string
  "aria-invalid": boolean | undefined
  "aria-describedby": string | undefined
  "aria-required": boolean | undefined
}

interface FieldProps {
  label: string
  help?: string
  error?: string
  isRequired?: boolean
  /** Whether to say that it may stay empty. */
  isOptional?: boolean
  children: (input: FieldInputProps) => ReactNode
}

/** A label, an input, what it is for, and what is wrong with it. */
export const Field = ({ label, help, error, isRequired, isOptional, children }: FieldProps) => {
  const { t } = useInboxTranslation()
  const id = useId()
  const [helpId, errorId] = [`${id}-help`, `${id}-error`]
  const described = [help && helpId, error && errorId].filter(Boolean).join(" ")
  return (
    <div className="flex min-w-0 flex-col gap-y-1.5">
      <div className="flex items-center gap-x-1">
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        {isOptional && (
          <span className="txt-compact-small text-ui-fg-subtle">({t("settings.optional")})</span>
        )}
      </div>
      {children({
        id,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": described || undefined,
        "aria-required": isRequired || undefined,
      })}
      {help && (
        <Hint id={helpId} className="text-ui-fg-subtle text-pretty">
          {help}
        </Hint>
      )}
      {error && (
        <Hint id={errorId} variant="error" role="alert">
          {error}
        </Hint>
      )}
    </div>
  )
}
