import { QuestionMarkCircle } from "@medusajs/icons"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { MessageDTO } from "../../../shared/types"
import { PartLabel } from "./part-label"

/** Something that was sent and cannot be shown: what it was, as far as the platform says, and what to do. */
export const Unsupported = ({ message }: { message: MessageDTO }) => {
  const { t, i18n } = useInboxTranslation()
  const { type, error_code } = message.details
  const reasons = [`unsupported.types.${type ?? ""}`, `unsupported.codes.${error_code ?? ""}`]
  const reason = reasons.find((key) => !key.endsWith(".") && i18n.exists(key, { ns: "inbox" }))
  return (
    <div data-testid="unsupported" className="flex max-w-[320px] flex-col gap-y-1">
      <PartLabel icon={<QuestionMarkCircle />}>{t("kinds.unsupported")}</PartLabel>
      <p className="txt-compact-small">{t(reason ?? "unsupported.unknown")}</p>
      <p className="txt-compact-xsmall text-ui-fg-subtle">{t("unsupported.hint")}</p>
    </div>
  )
}
