import { clx } from "@medusajs/ui"
import type { MessageTarget } from "../../inbox/hooks/use-inbox-location"
import { KindIcon } from "../../shared/components/kind-icon"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { messageSummary } from "../../shared/message-summary"
import type { ReplyToDTO } from "../../shared/types"

interface MessageQuoteProps {
  quote: ReplyToDTO
  agentId: string
  /** Goes to the message, where that can be done. */
  onOpen?: (target: MessageTarget) => void
}

const SHAPE =
  "border-ui-border-interactive bg-ui-bg-base text-ui-fg-subtle mb-1 block w-full rounded-md border-s-2 px-2 py-1 text-start"

/** The message that is being answered, as a short quote; it leads to the message itself. */
export const MessageQuote = ({ quote, agentId, onOpen }: MessageQuoteProps) => {
  const { t } = useInboxTranslation()
  const { id, sequence, kind, author } = quote
  const isOwn = author?.type === "agent" && author.id === agentId
  const name = isOwn ? t("message.you") : author?.name
  const words = (
    <>
      {name && (
        <span className="txt-compact-xsmall-plus text-ui-fg-base block truncate" dir="auto">
          <span className="sr-only">{t("message.quoteOf", { name })}</span>
          <span aria-hidden>{name}</span>
        </span>
      )}
      <span className="txt-compact-xsmall flex items-center gap-x-1">
        {kind && <KindIcon kind={kind} className="size-3 shrink-0" />}
        <span className="line-clamp-2 min-w-0" dir="auto">
          {kind ? messageSummary(quote, (known) => t(`kinds.${known}`)) : t("message.quoteUnavailable")}
        </span>
      </span>
    </>
  )
  return onOpen && id !== null && sequence !== null ? (
    <button
      type="button"
      data-testid="message-quote"
      title={t("search.quoteJump", { name: name ?? "" })}
      onClick={() => onOpen({ id, sequence })}
      className={clx(SHAPE, "hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus outline-none")}
    >
      {words}
    </button>
  ) : (
    <div className={SHAPE}>{words}</div>
  )
}
