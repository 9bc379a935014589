import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import { toLocale } from "../format/locale"

/** Strings of the inbox, and the locale that dates and numbers follow. */
export function useInboxTranslation() {
  const { t, i18n } = useTranslation("inbox")
  return { t, i18n, locale: toLocale(i18n.language) }
}

/** Machine code to words a person can act on; codes we have no words for keep the server's. */
export function useErrorText(): (code: string, message?: string) => string {
  const { t, i18n } = useInboxTranslation()
  return useCallback(
    (code, message) => {
      const key = `errors.${code}`
      return i18n.exists(key, { ns: "inbox" }) ? t(key) : message || t("errors.unexpected")
    },
    [t, i18n]
  )
}

/** A translation where there is one, else the words given. */
export function useTranslationOr(): <T extends string | undefined>(key: string, otherwise: T) => string | T {
  const { t, i18n } = useInboxTranslation()
  return useCallback((key, otherwise) => (i18n.exists(key, { ns: "inbox" }) ? t(key) : otherwise), [t, i18n])
}
