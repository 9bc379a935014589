import { ArrowLeft, SidebarRight } from "@medusajs/icons"
import { clx, Heading, IconButton, Skeleton } from "@medusajs/ui"
import { ViewersBadge } from "../../awareness/components/viewers-badge"
import type { Viewer } from "../../awareness/viewers"
import { ChannelIcon } from "../../shared/components/channel-icon"
import { ContactAvatar } from "../../shared/components/contact-avatar"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { AgentDTO, ConversationDTO } from "../../shared/types"
import type { ThreadActions } from "../hooks/use-thread-actions"
import { ClosedLine } from "./closed-line"
import { ThreadButtons } from "./thread-buttons"
import { ThreadMenu } from "./thread-menu"
import { WindowBadge } from "./window-badge"

interface ThreadHeaderProps {
  conversation: ConversationDTO | undefined
  agent: AgentDTO
  actions: ThreadActions
  /** Colleagues who are here as well. */
  viewers: readonly Viewer[]
  onBack?: () => void
  onShowContact?: () => void
}

export const ThreadHeader = (props: ThreadHeaderProps) => {
  const { conversation, agent, actions, viewers, onBack, onShowContact } = props
  const { t } = useInboxTranslation()
  return (
    <header className="border-ui-border-base flex h-14 shrink-0 items-center gap-x-2 border-b px-4">
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
      <ViewersBadge viewers={viewers} isShort={onShowContact !== undefined} />
      {conversation && <WindowBadge conversation={conversation} isShort={onShowContact !== undefined} />}
      {onBack ? <ThreadMenu actions={actions} /> : <ThreadButtons actions={actions} />}
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
  const { contact, channel, department } = conversation
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
            {conversation.status === "closed" ? (
              <ClosedLine conversation={conversation} />
            ) : (
              <Assignment conversation={conversation} agent={agent} />
            )}
            {department && ` · ${department.name}`}
            <span className={clx(isShort && "sr-only")}> · {channel.name}</span>
          </span>
        </div>
      </div>
    </div>
  )
}

const Assignment = ({ conversation, agent }: Pick<IdentityProps, "conversation" | "agent">) => {
  const { t } = useInboxTranslation()
  const { assignee, status } = conversation
  if (!assignee) {
    return status === "bot" ? t("thread.withBot") : t("thread.unassigned")
  }
  return assignee.id === agent.id
    ? t("thread.assignedToYou")
    : t("thread.assignedTo", { name: assignee.name })
}
