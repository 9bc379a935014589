import { Button } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ChannelDTO, ConversationDTO } from "../../shared/types"
import type { ComposerState } from "../composer-state"
import { ComposerLocked } from "./composer-locked"
import { MessageForm } from "./message-form"

interface ComposerProps {
  conversation: ConversationDTO
  /** Null until known. */
  channel: ChannelDTO | null
  state: ComposerState
  agentId: string
  /** Takes the conversation over from the chatbot. */
  onTakeOver: () => void
  isTakingOver: boolean
  onFiles: (files: File[], voice?: boolean) => void
}

/** Where one writes, or the reason why one cannot. */
export const Composer = (props: ComposerProps) => {
  const { conversation, channel, state, agentId, onFiles, onTakeOver, isTakingOver } = props
  const { t } = useInboxTranslation()
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
          agentId={agentId}
          onFiles={onFiles}
        />
      ) : (
        <ComposerLocked state={state} channel={conversation.channel}>
          {state.type === "bot" && state.can_claim && (
            <Button
              size="small"
              variant="secondary"
              data-testid="take-over"
              isLoading={isTakingOver}
              onClick={onTakeOver}
            >
              {t("actions.takeOver")}
            </Button>
          )}
        </ComposerLocked>
      )}
    </footer>
  )
}
