import { InformationCircle } from "@medusajs/icons"
import { formatTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { ExternalLink } from "../../shared/media/external-link"
import type { MessageDTO } from "../../shared/types"
import { readActivity } from "../activity"
import { useReferralLabel } from "./parts/origin"

/** A line of the system: what happened, not what somebody said. */
export const ActivityLine = ({ message }: { message: MessageDTO }) => {
  const { t, locale } = useInboxTranslation()
  const { text, quote } = useActivityText(message)
  return (
    <div className="txt-compact-xsmall text-ui-fg-subtle flex items-start justify-center gap-x-1.5 px-8 pt-3 text-center">
      <InformationCircle aria-hidden className="size-3.5 shrink-0" />
      <span dir="auto" className="min-w-0 whitespace-pre-line [overflow-wrap:anywhere]">
        {message.details.referral?.source_url ? (
          <ExternalLink url={message.details.referral.source_url}>{text}</ExternalLink>
        ) : (
          text
        )}
        {quote && (
          <>
            {": "}
            <q className="italic [quotes:none]">{t("activity.quote", { text: quote })}</q>
          </>
        )}
      </span>
      <time dateTime={message.occurred_at} className="shrink-0">
        {formatTime(message.occurred_at, locale)}
      </time>
    </div>
  )
}

/** Our words for what happened; the server's or the platform's for what we have no words for. */
function useActivityText(message: MessageDTO): { text: string; quote: string | null } {
  const { t, i18n } = useInboxTranslation()
  const referralLabel = useReferralLabel()
  const { text, details } = message
  const say = (words: { key: string; values: Record<string, string> } | null | undefined) =>
    words && i18n.exists(`activity.${words.key}`, { ns: "inbox" })
      ? t(`activity.${words.key}`, words.values)
      : null

  const activity = readActivity(message)
  const said = say(activity)
  if (activity && said) {
    const reason = say(activity.reason)
    return { text: reason ? `${said}: ${reason}` : said, quote: activity.quote }
  }
  if (details.referral) {
    const { headline, ref } = details.referral
    const label = [referralLabel(details.referral), headline || ref].filter(Boolean).join(": ")
    return { text: label, quote: null }
  }
  return { text: text || t("kinds.activity"), quote: null }
}
