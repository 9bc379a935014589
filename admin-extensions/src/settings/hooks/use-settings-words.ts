import { useCallback } from "react"
import { errorCode } from "../../shared/api/errors"
import { useErrorText, useTranslationOr } from "../../shared/hooks/use-inbox-translation"

/** Errors that are not about what was asked for; of all others the server's own words say more. */
const OUR_WORDS = new Set([
  ...[
    "connection_failed",
    "unauthorized",
    "server_error",
    "not_permitted",
    "too_many_requests",
    "unexpected",
  ],
])

/** What went wrong, in words for a person. */
export function useSettingsError(): (error: unknown) => string {
  const errorText = useErrorText()
  return useCallback(
    (error) => {
      const code = errorCode(error)
      const message = error instanceof Error ? error.message : undefined
      return message && !OUR_WORDS.has(code) ? message : errorText(code)
    },
    [errorText]
  )
}

interface FieldWords {
  label: string
  help?: string
}

/** Names and explanations of a provider's fields; those of providers we do not know come from themselves. */
export function useFieldWords(provider: string) {
  const translationOr = useTranslationOr()
  return useCallback(
    (field: FieldWords & { name: string; options?: string[] }) => {
      const key = `settings.fields.${provider}.${field.name}`
      return {
        label: translationOr(`${key}.label`, field.label),
        help: translationOr(`${key}.help`, field.help),
        option: (value: string) => translationOr(`${key}.options.${value}`, value),
      }
    },
    [provider, translationOr]
  )
}
