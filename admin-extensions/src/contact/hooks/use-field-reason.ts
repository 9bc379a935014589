import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ContactFieldDTO } from "../../shared/types"

/** Why a value was refused, in the reader's language where the reason is one of ours; else in the server's words. */
export function useFieldReason(): (field: ContactFieldDTO, reason: string) => string {
  const { t, i18n } = useInboxTranslation()
  return ({ type }, reason) => {
    if (reason.includes("logs in")) return t("pane.field.invalid.login")
    const key = `pane.field.invalid.${type}`
    return reason.startsWith("must ") && i18n.exists(key, { ns: "inbox" }) ? t(key) : reason
  }
}
