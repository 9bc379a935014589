import { ArchiveBox, Clock, ExclamationCircle, LockClosedSolidMini, Robot, User } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ConversationDTO } from "../../shared/types"
import type { ComposerState } from "../composer-state"

type LockedState = Exclude<ComposerState, { type: "ready" }>

interface ComposerLockedProps {
  state: LockedState
  channel: ConversationDTO["channel"]
  /** The next step, where there is one. */
  children?: ReactNode
}

/** Why nothing can be written here, and what would change that. */
export const ComposerLocked = ({ state, channel, children }: ComposerLockedProps) => {
  const { icon, title, text, detail } = useReason(state, channel)
  return (
    <div
      role="note"
      data-testid={`composer-${state.type.replaceAll("_", "-")}`}
      className="bg-ui-bg-component shadow-borders-base flex gap-x-3 rounded-lg p-3"
    >
      <div className="text-ui-fg-subtle pt-0.5">{icon}</div>
      <div className="min-w-0 flex-1">
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

function useReason(state: LockedState, channel: ConversationDTO["channel"]): Reason {
  const { t, i18n } = useInboxTranslation()
  switch (state.type) {
    case "closed":
      return {
        icon: <ArchiveBox aria-hidden />,
        title: t("composer.closedTitle"),
        text: t("composer.closedText"),
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
      const key = `providers.${channel.provider}`
      const provider = i18n.exists(key, { ns: "inbox" }) ? t(key) : channel.provider
      return {
        icon: <Clock aria-hidden />,
        title: t("composer.windowTitle"),
        text: t("composer.windowText", { provider }),
      }
    }
  }
}
