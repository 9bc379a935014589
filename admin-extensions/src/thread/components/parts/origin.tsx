import { ArrowRight, BellAlert, Tag } from "@medusajs/icons"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { ExternalLink } from "../../../shared/media/external-link"
import type { MessageDTO, ReferralDetails } from "../../../shared/types"
import { PartLabel } from "./part-label"

type PartProps = { message: MessageDTO }

export const Forwarded = ({ message }: PartProps) => {
  const { t } = useInboxTranslation()
  const isFrequent = message.details.forwarded === "frequently"
  return (
    <PartLabel icon={<ArrowRight />}>
      {t(isFrequent ? "message.forwardedOften" : "message.forwarded")}
    </PartLabel>
  )
}

/** The product of a catalogue that is asked about. */
export const Product = ({ message }: PartProps) => {
  const { t } = useInboxTranslation()
  const id = message.details.product?.product_retailer_id
  return (
    <PartLabel icon={<Tag />}>
      {id ? t("message.aboutProduct", { id }) : t("message.aboutAProduct")}
    </PartLabel>
  )
}

export function useReferralLabel(): (referral: ReferralDetails) => string {
  const { t } = useInboxTranslation()
  return ({ source_type }) =>
    source_type === "ad" ? t("referral.ad") : source_type === "post" ? t("referral.post") : t("referral.link")
}

/** The ad, post or link the contact came from. */
export const Referral = ({ message }: PartProps) => {
  const label = useReferralLabel()
  const { referral } = message.details
  if (!referral) {
    return null
  }
  const title = referral.headline || referral.ref || referral.source_url
  return (
    <div
      data-testid="referral"
      className="border-ui-border-interactive bg-ui-bg-base flex flex-col gap-y-1 rounded-md border-s-2 px-2 py-1.5"
    >
      <PartLabel icon={<BellAlert />}>{label(referral)}</PartLabel>
      {title && (
        <div className="txt-compact-small-plus [overflow-wrap:anywhere]" dir="auto">
          <ExternalLink url={referral.source_url}>{title}</ExternalLink>
        </div>
      )}
      {referral.body && (
        <div className="txt-compact-small text-ui-fg-subtle line-clamp-3" dir="auto">
          {referral.body}
        </div>
      )}
    </div>
  )
}
