import { ChannelIcon } from "../../shared/components/channel-icon"
import { ContactAvatar } from "../../shared/components/contact-avatar"
import { KindIcon } from "../../shared/components/kind-icon"
import { formatDateTime, formatRowTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useNow } from "../../shared/hooks/use-now"
import type { MessageHitDTO } from "../../shared/types"
import { HighlightedText } from "./highlighted-text"
import { HitRow } from "./hit-row"

interface MessageHitProps {
  id: string
  hit: MessageHitDTO
  agentId: string
  isActive: boolean
  onOpen: () => void
}

/** A message that was found: with whom, when, its words, who wrote them and where. */
export const MessageHit = ({ id, hit, agentId, isActive, onOpen }: MessageHitProps) => {
  const { t, locale } = useInboxTranslation()
  const now = useNow()
  const { message, excerpt, highlights, conversation } = hit
  const { author, kind, occurred_at } = message
  const { contact, channel, number, status } = conversation
  const isOwn = author.type === "agent" && author.id === agentId
  const who = author.type === "contact" ? null : isOwn ? t("message.you") : author.name
  return (
    <HitRow
      id={id}
      isActive={isActive}
      onOpen={onOpen}
      testId="message-hit"
      conversationId={conversation.id}
      messageId={message.id}
    >
      <ContactAvatar contact={contact} />
      <div className="flex min-w-0 flex-1 flex-col gap-y-0.5">
        <div className="flex items-baseline gap-x-2">
          <span className="txt-compact-small-plus text-ui-fg-base min-w-0 flex-1 truncate">
            <bdi>{contact.name}</bdi>
          </span>
          <time
            dateTime={occurred_at}
            title={formatDateTime(occurred_at, locale)}
            className="txt-compact-xsmall text-ui-fg-subtle shrink-0"
          >
            {formatRowTime(occurred_at, locale, now)}
          </time>
        </div>
        <p className="txt-small text-ui-fg-subtle line-clamp-3 [overflow-wrap:anywhere]">
          {kind !== "text" && (
            <KindIcon kind={kind} className="text-ui-fg-subtle me-1 inline-block align-text-bottom" />
          )}
          {who && <span className="text-ui-fg-base">{t("search.by", { name: who })} </span>}
          <bdi>
            <HighlightedText text={excerpt} ranges={highlights} />
          </bdi>
        </p>
        <div className="txt-compact-xsmall text-ui-fg-subtle flex items-center gap-x-1.5">
          <ChannelIcon provider={channel.provider} className="shrink-0" />
          <span className="min-w-0 flex-1 truncate">
            {channel.name} · #{number}
          </span>
          {status === "closed" && <span className="shrink-0">{t("search.closed")}</span>}
        </div>
      </div>
    </HitRow>
  )
}
