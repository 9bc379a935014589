import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useNow } from "../../shared/hooks/use-now"
import type { ChannelDTO, ConversationDTO, MeResponse } from "../../shared/types"
import { composerState } from "../composer-state"
import { ComposerLocked } from "./composer-locked"
import { MessageForm } from "./message-form"

interface ComposerProps {
  conversation: ConversationDTO
  /** Null until known. */
  channel: ChannelDTO | null
  me: MeResponse
}

/** Where one writes, or the reason why one cannot. */
export const Composer = ({ conversation, channel, me }: ComposerProps) => {
  const { t } = useInboxTranslation()
  const now = useNow()
  const state = composerState(conversation, channel, me, now)
  return (
    <footer
      data-testid="composer"
      data-state={state.type}
      aria-label={t("composer.label", { name: conversation.contact.name })}
      className="border-ui-border-base shrink-0 border-t p-3"
    >
      {state.type === "ready" ? (
        <MessageForm
          conversation={conversation}
          capabilities={channel?.capabilities ?? null}
          agentId={me.agent.id}
        />
      ) : (
        <ComposerLocked state={state} channel={conversation.channel} />
      )}
    </footer>
  )
}
