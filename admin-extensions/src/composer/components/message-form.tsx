import { PaperPlane } from "@medusajs/icons"
import { clx, IconButton } from "@medusajs/ui"
import { useId, useRef, type FormEvent, type KeyboardEvent } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useMediaQuery } from "../../shared/hooks/use-media-query"
import type { ChannelCapabilities, ConversationDTO } from "../../shared/types"
import { COMPOSER_INPUT_ID } from "../focus-composer"
import { useAutosize } from "../hooks/use-autosize"
import { useDraft } from "../hooks/use-draft"
import { useSendMessage } from "../hooks/use-send-message"
import { remainingLength } from "../text-length"
import { ReplyPreview } from "./reply-preview"

interface MessageFormProps {
  conversation: ConversationDTO
  /** Null until known: the server then checks alone. */
  capabilities: ChannelCapabilities | null
  agentId: string
}

export const MessageForm = ({ conversation, capabilities, agentId }: MessageFormProps) => {
  const { t } = useInboxTranslation()
  const hintId = useId()
  const input = useRef<HTMLTextAreaElement>(null)
  const { draft, setText, setReply, clear } = useDraft(agentId, conversation.id)
  const sendMessage = useSendMessage(agentId, conversation.id)
  // A phone's keyboard has one Enter and no Shift+Enter: there it breaks the line, and the button sends.
  const isTouch = useMediaQuery("(hover: none) and (pointer: coarse)")
  useAutosize(input, draft.text)

  const remaining = capabilities && remainingLength(draft.text.trim(), capabilities)
  const isTooLong = remaining !== null && remaining < 0
  const canSend = draft.text.trim() !== "" && !isTooLong

  const { assignee } = conversation
  const othersHint =
    assignee && assignee.id !== agentId && t("composer.assignedTitle", { name: assignee.name })
  const keysHint = isTouch ? "" : t("composer.hint")
  const hint = othersHint || (assignee ? keysHint : t("composer.claimsHint"))

  const send = () => {
    if (canSend) {
      sendMessage(draft)
      clear()
      input.current?.focus()
    }
  }

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    // While a word is being composed, Enter chooses it. Safari ends composition first and says so by 229.
    if (event.nativeEvent.isComposing || event.keyCode === 229) {
      return
    }
    if (event.key === "Enter" && !event.shiftKey && !isTouch) {
      event.preventDefault()
      send()
    } else if (event.key === "Escape") {
      event.preventDefault()
      if (draft.reply_to) {
        setReply(null)
      } else {
        input.current?.blur()
      }
    }
  }

  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-y-2">
      {draft.reply_to && (
        <ReplyPreview reply={draft.reply_to} agentId={agentId} onCancel={() => setReply(null)} />
      )}
      <div className="bg-ui-bg-field shadow-borders-base focus-within:shadow-borders-interactive-with-active flex items-end gap-x-2 rounded-lg p-1.5 ps-3">
        <textarea
          ref={input}
          id={COMPOSER_INPUT_ID}
          data-testid="composer-input"
          dir="auto"
          rows={1}
          value={draft.text}
          aria-label={t("composer.label", { name: conversation.contact.name })}
          aria-describedby={hintId}
          aria-invalid={isTooLong}
          placeholder={t("composer.placeholder", { name: conversation.contact.name })}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          enterKeyHint={isTouch ? "enter" : "send"}
          className={clx(
            "text-ui-fg-base placeholder:text-ui-fg-muted caret-ui-fg-base max-h-48 min-h-8 flex-1 resize-none bg-transparent py-1.5 outline-none",
            // Smaller letters make a phone zoom in on the field.
            isTouch ? "text-base" : "txt-small"
          )}
        />
        <IconButton
          type="submit"
          variant="primary"
          data-testid="composer-send"
          disabled={!canSend}
          aria-label={t("actions.send")}
        >
          <PaperPlane />
        </IconButton>
      </div>
      <div id={hintId} className="txt-compact-xsmall text-ui-fg-subtle flex justify-between gap-x-3 px-1">
        <span className="truncate">{hint}</span>
        {remaining !== null && (
          <span role="status" className={clx("shrink-0 tabular-nums", isTooLong && "text-ui-fg-error")}>
            {isTooLong
              ? t("composer.tooLong", { count: -remaining })
              : t("composer.remaining", { count: remaining })}
          </span>
        )}
      </div>
    </form>
  )
}
