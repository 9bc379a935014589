import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ChannelDTO, ConversationDTO } from "../../shared/types"
import type { ComposerState } from "../composer-state"
import { useOpenDraft } from "../hooks/use-draft-sync"
import { useFocusRelay } from "../hooks/use-passed-focus"
import { ComposerLocked } from "./composer-locked"
import { DraftOffer } from "./draft-offer"
import { NextStep, type NextSteps } from "./next-step"
import { MessageForm } from "./message-form"

interface ComposerProps extends NextSteps {
  conversation: ConversationDTO
  /** Null until known. */
  channel: ChannelDTO | null
  state: ComposerState
  agentId: string
  onFiles: (files: File[], voice?: boolean) => void
}

/** Where one writes, or the reason why one cannot. */
export const Composer = (props: ComposerProps) => {
  const { conversation, channel, state, agentId, onFiles, ...steps } = props
  const { t } = useInboxTranslation()
  const focus = useFocusRelay()
  useOpenDraft(agentId, conversation.id)
  return (
    <footer
      data-testid="composer"
      data-state={state.type}
      aria-label={t("composer.label", { name: conversation.contact.name })}
      className="border-ui-border-base shrink-0 border-t p-3"
    >
      <DraftOffer agentId={agentId} conversationId={conversation.id} />
      {state.type === "ready" ? (
        <MessageForm
          conversation={conversation}
          capabilities={channel?.capabilities ?? null}
          agentId={agentId}
          focus={focus}
          onFiles={onFiles}
        />
      ) : (
        <ComposerLocked
          state={state}
          conversation={conversation}
          capabilities={channel?.capabilities ?? null}
          agentId={agentId}
          focus={focus}
        >
          <NextStep state={state} {...steps} />
        </ComposerLocked>
      )}
    </footer>
  )
}
