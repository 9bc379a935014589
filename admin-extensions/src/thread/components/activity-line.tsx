import { InformationCircle } from "@medusajs/icons"
import { formatTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { ExternalLink } from "../../shared/media/external-link"
import type { MessageDTO } from "../../shared/types"
import { useReferralLabel } from "./parts/origin"

/** A line of the system: what happened, not what somebody said. */
export const ActivityLine = ({ message }: { message: MessageDTO }) => {
  const { locale } = useInboxTranslation()
  const text = useActivityText()(message)
  return (
    <div className="txt-compact-xsmall text-ui-fg-subtle flex items-center justify-center gap-x-1.5 px-8 pt-3 text-center">
      <InformationCircle aria-hidden className="size-3.5 shrink-0" />
      <span dir="auto" className="[overflow-wrap:anywhere]">
        {message.details.referral?.source_url ? (
          <ExternalLink url={message.details.referral.source_url}>{text}</ExternalLink>
        ) : (
          text
        )}
      </span>
      <time dateTime={message.occurred_at}>{formatTime(message.occurred_at, locale)}</time>
    </div>
  )
}

const number = (address: string) => (/^\d{7,15}$/.test(address) ? `+${address}` : address)

/** Our words for what the platform says in English; its own for what we have no words for. */
function useActivityText(): (message: MessageDTO) => string {
  const { t, i18n } = useInboxTranslation()
  const referralLabel = useReferralLabel()
  return ({ text, author, details: { system, referral } }) => {
    if (system?.type === "number_changed" && system.next) {
      const key = system.previous ? "activity.numberChangedFrom" : "activity.numberChanged"
      return t(key, { name: author.name, previous: number(system.previous ?? ""), next: number(system.next) })
    }
    const key = `activity.${system?.type ?? ""}`
    if (system && i18n.exists(key, { ns: "inbox" })) {
      return t(key, { name: author.name })
    }
    if (referral) {
      return [referralLabel(referral), referral.headline || referral.ref].filter(Boolean).join(": ")
    }
    return text || t("kinds.activity")
  }
}
