import { useCallback } from "react"
import { typeNames } from "../../shared/attachments/accepts"
import { formatFileSize } from "../../shared/format/file-size"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { Upload } from "../uploads"

/** Why a file cannot be sent, in words; null while nothing is in its way. */
export function useFileTrouble(): (upload: Upload) => string | null {
  const { t, locale } = useInboxTranslation()
  const errorText = useErrorText()
  return useCallback(
    (upload) => {
      const tooLarge = (bytes: number) => t("refusal.too_large", { size: formatFileSize(bytes, locale) })
      const onlyTypes = (types: string[]) => t("refusal.type_not_taken", { allowed: typeNames(types) })
      if (upload.state === "refused") {
        const { refusal } = upload
        switch (refusal.code) {
          case "kind_not_taken":
            return t(`refusal.kind_not_taken.${refusal.kind}`)
          case "type_not_taken":
            return onlyTypes(refusal.allowed)
          case "too_large":
            return tooLarge(refusal.max_bytes)
          case "attachment_empty":
            return t("refusal.attachment_empty")
        }
      }
      if (upload.state !== "failed") {
        return null
      }
      const { code, message, details } = upload.error
      if (code === "attachment_too_large" && typeof details.max_bytes === "number") {
        return tooLarge(details.max_bytes)
      }
      const { allowed } = details
      if (code === "attachment_type_not_allowed" && isTexts(allowed) && allowed.length > 0) {
        return onlyTypes(allowed)
      }
      return errorText(code, message)
    },
    [errorText, locale, t]
  )
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string")
