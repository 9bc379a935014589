import { XMarkMini } from "@medusajs/icons"
import { Button, IconButton } from "@medusajs/ui"
import { formatRowTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useNow } from "../../shared/hooks/use-now"
import { useStored } from "../../shared/hooks/use-stored"
import { messageSummary } from "../../shared/message-summary"
import { draftOffers } from "../draft-state"
import { draftKey } from "../drafts"
import { focusComposer } from "../focus-composer"
import { draftSync } from "../hooks/use-draft-sync"

interface DraftOfferProps {
  agentId: string
  conversationId: string
}

/** What was written elsewhere while something was written here: nothing of both is lost. */
export const DraftOffer = ({ agentId, conversationId }: DraftOfferProps) => {
  const { t, locale } = useInboxTranslation()
  const now = useNow()
  const key = draftKey(agentId, conversationId)
  const offer = useStored(draftOffers, key)
  if (!offer) {
    return null
  }
  const { text, attachments, updated_at } = offer
  const kind = attachments[0]?.kind ?? "text"
  const use = () => {
    draftSync.useOffer(key)
    focusComposer()
  }
  return (
    <div
      role="status"
      data-testid="draft-offer"
      className="bg-ui-bg-component txt-compact-small mb-2 flex items-center gap-x-2 rounded-md py-1 pe-1.5 ps-3"
    >
      <span className="text-ui-fg-base min-w-0 flex-1 truncate">
        {t("drafts.other", { time: formatRowTime(updated_at, locale, now) })}{" "}
        <bdi className="text-ui-fg-subtle">
          {messageSummary({ text, kind }, (name) => t(`kinds.${name}`))}
        </bdi>
      </span>
      <Button type="button" size="small" variant="transparent" data-testid="use-draft" onClick={use}>
        {t("drafts.use")}
      </Button>
      <IconButton
        type="button"
        size="2xsmall"
        variant="transparent"
        aria-label={t("drafts.forget")}
        title={t("drafts.forget")}
        onClick={() => draftOffers.set(key, null)}
      >
        <XMarkMini />
      </IconButton>
    </div>
  )
}
