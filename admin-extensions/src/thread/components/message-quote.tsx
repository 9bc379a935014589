import { KindIcon } from "../../shared/components/kind-icon"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { messageSummary } from "../../shared/message-summary"
import type { ReplyToDTO } from "../../shared/types"

/** The message that is being answered, as a short quote. */
export const MessageQuote = ({ quote, agentId }: { quote: ReplyToDTO; agentId: string }) => {
  const { t } = useInboxTranslation()
  const isOwn = quote.author?.type === "agent" && quote.author.id === agentId
  const name = isOwn ? t("message.you") : quote.author?.name
  return (
    <div className="border-ui-border-interactive bg-ui-bg-base text-ui-fg-subtle mb-1 rounded-md border-s-2 px-2 py-1">
      {name && (
        <div className="txt-compact-xsmall-plus text-ui-fg-base truncate" dir="auto">
          <span className="sr-only">{t("message.quoteOf", { name })}</span>
          <span aria-hidden>{name}</span>
        </div>
      )}
      <div className="txt-compact-xsmall flex items-center gap-x-1">
        {quote.kind && <KindIcon kind={quote.kind} className="size-3 shrink-0" />}
        <span className="line-clamp-2 min-w-0" dir="auto">
          {quote.kind ? messageSummary(quote, (kind) => t(`kinds.${kind}`)) : t("message.quoteUnavailable")}
        </span>
      </div>
    </div>
  )
}
