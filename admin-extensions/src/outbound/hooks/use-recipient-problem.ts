import { useCallback } from "react"
import { errorCode, RequestError } from "../../shared/api/errors"
import { useErrorText, useTranslationOr } from "../../shared/hooks/use-inbox-translation"

/** Why somebody cannot be written to, in words; of reasons we have no words for, the server's. */
export function useRecipientProblem(): (error: Error) => string {
  const errorText = useErrorText()
  const translationOr = useTranslationOr()
  return useCallback(
    (error) => {
      if (error instanceof RequestError && error.code === "invalid_data") {
        return translationOr(`outbound.reasons.${String(error.details["reason"])}`, error.message)
      }
      return errorText(errorCode(error), error.message)
    },
    [errorText, translationOr]
  )
}
