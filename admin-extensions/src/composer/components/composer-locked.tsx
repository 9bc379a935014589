import { ArchiveBox, Clock, ExclamationCircle, LockClosedSolidMini, Robot, User } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useRef, type KeyboardEvent, type ReactNode } from "react"
import { formatHours, formatRowTime } from "../../shared/format/time"
import { useInboxTranslation, useTranslationOr } from "../../shared/hooks/use-inbox-translation"
import { useNow } from "../../shared/hooks/use-now"
import type { ChannelCapabilities, ConversationDTO } from "../../shared/types"
import type { ComposerState } from "../composer-state"
import { useDraft } from "../hooks/use-draft"
import { usePassedFocus, type FocusRelay } from "../hooks/use-passed-focus"

type LockedState = Exclude<ComposerState, { type: "ready" }>

interface ComposerLockedProps {
  state: LockedState
  conversation: ConversationDTO
  /** Null until known. */
  capabilities: ChannelCapabilities | null
  agentId: string
  focus: FocusRelay
  /** The next step, where there is one. */
  children?: ReactNode
}

/** Why nothing can be written here, and what would change that. */
export const ComposerLocked = (props: ComposerLockedProps) => {
  const { state, conversation, capabilities, agentId, focus, children } = props
  const { t } = useInboxTranslation()
  const note = useRef<HTMLDivElement>(null)
  const { icon, title, text, detail } = useReason(state, conversation, capabilities)
  const { draft } = useDraft(agentId, conversation.id)
  usePassedFocus(focus, note)

  const keepLetters = (event: KeyboardEvent) => {
    // Still typed by somebody who has not seen yet that it is locked.
    if (event.target === event.currentTarget && event.key.length === 1) {
      event.stopPropagation()
    }
  }
  return (
    <div
      ref={note}
      tabIndex={-1}
      onKeyDown={keepLetters}
      role="note"
      data-testid={`composer-${state.type.replaceAll("_", "-")}`}
      className="bg-ui-bg-component shadow-borders-base flex flex-wrap gap-3 rounded-lg p-3 outline-none"
    >
      <div className="text-ui-fg-subtle pt-0.5">{icon}</div>
      <div className="min-w-[180px] flex-1">
        <Text size="small" leading="compact" weight="plus">
          {title}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {text}
        </Text>
        {detail && (
          <Text size="xsmall" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
            {detail}
          </Text>
        )}
        {draft.text.trim() && (
          <Text size="small" className="text-ui-fg-base line-clamp-2 [overflow-wrap:anywhere]">
            <span className="text-ui-fg-subtle">{t("composer.draft")} </span>
            <bdi>{draft.text}</bdi>
          </Text>
        )}
      </div>
      {children && <div className="shrink-0 self-center">{children}</div>}
    </div>
  )
}

interface Reason {
  icon: ReactNode
  title: string
  text: string
  detail?: string
}

function useReason(
  state: LockedState,
  { channel, contact, window }: ConversationDTO,
  capabilities: ChannelCapabilities | null
): Reason {
  const { t, locale } = useInboxTranslation()
  const translationOr = useTranslationOr()
  const now = useNow()
  switch (state.type) {
    case "closed":
      return {
        icon: <ArchiveBox aria-hidden />,
        title: t("composer.closedTitle"),
        text: t(state.can_start ? "composer.closedStart" : "composer.closedText"),
      }
    case "bot":
      return {
        icon: <Robot aria-hidden />,
        title: t("composer.botTitle"),
        text: t(state.can_claim ? "composer.botText" : "composer.botNotYours"),
      }
    case "not_claimable":
      return {
        icon: <LockClosedSolidMini aria-hidden />,
        title: t("composer.notClaimableTitle"),
        text: t("composer.notClaimableText"),
      }
    case "assigned_to_other":
      return {
        icon: <User aria-hidden />,
        title: t("composer.assignedTitle", { name: state.name }),
        text: t("composer.assignedText"),
      }
    case "channel_disconnected":
      return {
        icon: <ExclamationCircle aria-hidden className="text-ui-fg-error" />,
        title: t("composer.disconnectedTitle", { channel: channel.name }),
        text: t("composer.disconnectedText"),
        detail: state.reason ? t("composer.disconnectedReason", { reason: state.reason }) : undefined,
      }
    case "window_closed": {
      const provider = translationOr(`providers.${channel.provider}`, channel.provider)
      const time = formatHours(capabilities?.service_window_hours ?? 24, locale)
      const rule = t("composer.windowText", { provider, time })
      return {
        icon: <Clock aria-hidden />,
        title: t(window.expires_at ? "composer.windowTitle" : "composer.windowNever", { name: contact.name }),
        text: `${rule} ${t(state.can_resume ? "composer.windowResume" : "composer.windowWait")}`,
      }
    }
    case "waiting_for_contact":
      return {
        icon: <Clock aria-hidden />,
        title: t("composer.waitingTitle", {
          name: contact.name,
          time: formatRowTime(state.since, locale, now),
        }),
        text: t("composer.waitingText"),
      }
  }
}
