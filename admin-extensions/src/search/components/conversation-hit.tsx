import { ChannelIcon } from "../../shared/components/channel-icon"
import { ContactAvatar } from "../../shared/components/contact-avatar"
import { formatAddress } from "../../shared/format/name"
import { formatRowTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useNow } from "../../shared/hooks/use-now"
import type { ConversationDTO } from "../../shared/types"
import { HitRow } from "./hit-row"

interface ConversationHitProps {
  id: string
  conversation: ConversationDTO
  isActive: boolean
  onOpen: () => void
}

/** A conversation found by contact or number. */
export const ConversationHit = ({ id, conversation, isActive, onOpen }: ConversationHitProps) => {
  const { t, locale } = useInboxTranslation()
  const now = useNow()
  const { contact, channel, number, assignee, status } = conversation
  const state = status === "closed" ? t("search.closed") : assignee?.name
  return (
    <HitRow
      id={id}
      isActive={isActive}
      onOpen={onOpen}
      testId="conversation-hit"
      conversationId={conversation.id}
    >
      <ContactAvatar contact={contact} />
      <div className="flex min-w-0 flex-1 flex-col gap-y-0.5">
        <div className="flex items-baseline gap-x-2">
          <span className="txt-compact-small-plus text-ui-fg-base min-w-0 flex-1 truncate">
            <bdi>{contact.name}</bdi>
          </span>
          <span className="txt-compact-xsmall text-ui-fg-subtle shrink-0">
            {formatRowTime(conversation.last_activity_at, locale, now)}
          </span>
        </div>
        <div className="txt-compact-xsmall text-ui-fg-subtle flex items-center gap-x-1.5">
          <ChannelIcon provider={channel.provider} className="shrink-0" />
          <span className="min-w-0 flex-1 truncate">
            #{number} · <bdi>{formatAddress(channel.provider, contact.address)}</bdi>
          </span>
          {state && <span className="max-w-[45%] shrink-0 truncate">{state}</span>}
        </div>
      </div>
    </HitRow>
  )
}
