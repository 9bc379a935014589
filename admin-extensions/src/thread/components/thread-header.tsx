import { ArrowLeft, SidebarRight } from "@medusajs/icons"
import { Button, clx, Heading, IconButton, Skeleton, StatusBadge, Tooltip } from "@medusajs/ui"
import { ChannelIcon } from "../../shared/components/channel-icon"
import { ContactAvatar } from "../../shared/components/contact-avatar"
import { formatCountdown, formatDateTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useNow } from "../../shared/hooks/use-now"
import type { AgentDTO, ConversationDTO } from "../../shared/types"

const WINDOW_WARNING_MS = 2 * 60 * 60_000

interface ThreadHeaderProps {
  conversation: ConversationDTO | undefined
  agent: AgentDTO
  isClaiming: boolean
  onClaim: () => void
  onBack?: () => void
  onShowContact?: () => void
}

export const ThreadHeader = ({
  conversation,
  agent,
  isClaiming,
  onClaim,
  onBack,
  onShowContact,
}: ThreadHeaderProps) => {
  const { t } = useInboxTranslation()
  const isShort = onShowContact !== undefined
  const canClaim = conversation?.assignee === null && conversation.status !== "closed"
  return (
    <header className="border-ui-border-base flex h-14 shrink-0 items-center gap-x-3 border-b px-4">
      {onBack && (
        <IconButton size="small" variant="transparent" aria-label={t("actions.back")} onClick={onBack}>
          <ArrowLeft />
        </IconButton>
      )}
      {conversation ? (
        <Identity conversation={conversation} agent={agent} isShort={onBack !== undefined} />
      ) : (
        <Skeleton className="h-4 w-40" />
      )}
      {conversation && <WindowBadge conversation={conversation} isShort={isShort} />}
      {canClaim && (
        <Button size="small" variant="secondary" isLoading={isClaiming} onClick={onClaim}>
          {t("actions.claim")}
        </Button>
      )}
      {onShowContact && (
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("actions.showContact")}
          onClick={onShowContact}
        >
          <SidebarRight className="text-ui-fg-muted" />
        </IconButton>
      )}
    </header>
  )
}

interface IdentityProps {
  conversation: ConversationDTO
  agent: AgentDTO
  /** Leaves the channel to its icon. */
  isShort: boolean
}

const Identity = ({ conversation, agent, isShort }: IdentityProps) => {
  const { t } = useInboxTranslation()
  const { contact, channel, assignee } = conversation
  const assignment = !assignee
    ? t("thread.unassigned")
    : assignee.id === agent.id
      ? t("thread.assignedToYou")
      : t("thread.assignedTo", { name: assignee.name })
  return (
    <div className="flex min-w-0 flex-1 items-center gap-x-3">
      <ContactAvatar contact={contact} />
      <div className="min-w-0">
        <Heading level="h2" className="truncate">
          <bdi>{contact.name}</bdi>
        </Heading>
        <div className="txt-compact-xsmall text-ui-fg-subtle flex items-center gap-x-1.5">
          <ChannelIcon provider={channel.provider} className="shrink-0" />
          <span className="truncate">
            <span className={clx(isShort && "sr-only")}>{channel.name} · </span>
            {assignment}
          </span>
        </div>
      </div>
    </div>
  )
}

/** How long free-form replies are still possible. Channels without a window show nothing. */
const WindowBadge = ({ conversation, isShort }: { conversation: ConversationDTO; isShort: boolean }) => {
  const { t, locale } = useInboxTranslation()
  const now = useNow()
  const { state, expires_at } = conversation.window
  if (conversation.status === "closed" || state === "unlimited") {
    return null
  }
  const left = expires_at ? Date.parse(expires_at) - now : 0
  if (state === "closed" || left <= 0) {
    return (
      <StatusBadge color="grey" className="shrink-0">
        {t("thread.windowClosed")}
      </StatusBadge>
    )
  }
  const time = formatCountdown(left)
  const text = t("thread.windowLeft", { time })
  return (
    <Tooltip content={t("thread.windowHint", { date: formatDateTime(expires_at ?? "", locale) })}>
      <StatusBadge color={left < WINDOW_WARNING_MS ? "orange" : "green"} className="shrink-0">
        {isShort && <span className="sr-only">{text}</span>}
        <span aria-hidden={isShort}>{isShort ? time : text}</span>
      </StatusBadge>
    </Tooltip>
  )
}
