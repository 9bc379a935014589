import { PaperPlane } from "@medusajs/icons"
import { clx, IconButton } from "@medusajs/ui"
import { useEffect, useId, useRef, type ClipboardEvent, type FormEvent, type KeyboardEvent } from "react"
import { ComposerProducts } from "../../commerce/components/composer-products"
import { useComposerProducts } from "../../commerce/hooks/use-composer-products"
import { ComposerSnippets } from "../../snippets/components/composer-snippets"
import { SnippetButton } from "../../snippets/components/snippet-button"
import { VariableBackdrop } from "../../snippets/components/variable-backdrop"
import { useComposerSnippets } from "../../snippets/hooks/use-composer-snippets"
import { useSayTyping } from "../../awareness/hooks/use-viewing-signal"
import { MicrophoneIcon } from "../../shared/components/microphone-icon"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useMediaQuery } from "../../shared/hooks/use-media-query"
import type { ChannelCapabilities, ConversationDTO } from "../../shared/types"
import { isCaption } from "../caption"
import { COMPOSER_INPUT_ID, takeAwaitedFocus } from "../focus-composer"
import { formatSelection } from "../format-selection"
import { useAutosize } from "../hooks/use-autosize"
import { useComposerSettings } from "../hooks/use-composer-settings"
import { useDraft } from "../hooks/use-draft"
import { useFiles } from "../hooks/use-files"
import { usePassedFocus, type FocusRelay } from "../hooks/use-passed-focus"
import { useRecorder } from "../hooks/use-recorder"
import { useSendMessage } from "../hooks/use-send-message"
import { useTypingSignal } from "../hooks/use-typing-signal"
import { joinInputProps } from "../join-input-props"
import { sends } from "../settings"
import { remainingLength } from "../text-length"
import { formatOf } from "../wrap-selection"
import { AttachMenu } from "./attach-menu"
import { ComposerHint } from "./composer-hint"
import { ComposerMenu } from "./composer-menu"
import { EmojiButton } from "./emoji-button"
import { FileTiles } from "./file-tiles"
import { FormatPreview } from "./format-preview"
import { LostFiles } from "./lost-files"
import { RecorderProblem } from "./recorder-problem"
import { ReplyPreview } from "./reply-preview"
import { VoiceRecorder } from "./voice-recorder"

interface MessageFormProps {
  conversation: ConversationDTO
  /** Null until known: the server then checks alone. */
  capabilities: ChannelCapabilities | null
  agentId: string
  focus: FocusRelay
  onFiles: (files: File[], voice?: boolean) => void
}

export const MessageForm = ({ conversation, capabilities, agentId, focus, onFiles }: MessageFormProps) => {
  const { t } = useInboxTranslation()
  const hintId = useId()
  const input = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (input.current) takeAwaitedFocus(input.current)
  }, [])
  const { draft, setText, setReply, clear } = useDraft(agentId, conversation.id)
  const { files, block } = useFiles(draft)
  const sendMessage = useSendMessage(agentId, conversation.id)
  const showTyping = useTypingSignal(conversation.id, capabilities?.typing ?? false)
  const sayTyping = useSayTyping()
  const recorder = useRecorder(capabilities?.voice ?? null, (file) => onFiles([file], true))
  // A phone's keyboard has one Enter and no Shift+Enter: there it breaks the line, and the button sends.
  const isTouch = useMediaQuery("(hover: none) and (pointer: coarse)")
  const { settings } = useComposerSettings(agentId)
  const canFormat = capabilities?.formatting === "whatsapp"
  const isRecording = recorder.state.type === "recording" || recorder.state.type === "asking"
  const snippets = useComposerSnippets({ agentId, conversationId: conversation.id, draft, input })
  const products = useComposerProducts({
    agentId,
    conversationId: conversation.id,
    channelId: conversation.channel.id,
    draft,
    input,
    isPaused: snippets.picker.isOpen,
  })
  useAutosize(input, draft.text)
  usePassedFocus(focus, input)

  const hasText = draft.text.trim() !== ""
  const hasCaption =
    capabilities !== null &&
    isCaption(
      capabilities,
      files.map(({ file }) => file),
      draft.text
    )
  const remaining = capabilities && !hasCaption ? remainingLength(draft.text.trim(), capabilities) : null
  const isTooLong = remaining !== null && remaining < 0 && !capabilities?.splits_text
  const canSend = (hasText || files.length > 0) && !isTooLong && block === null && !isRecording
  const canAttach = capabilities !== null && Object.keys(capabilities.media).length > 0

  const send = () => {
    if (canSend && !snippets.stopsSending() && !products.stopsSending()) {
      sendMessage(draft, hasCaption)
      clear()
      input.current?.focus()
    }
  }

  // "Send" while recording: first the recording has to come to the other files, and to the server.
  const sendsAbove = useRef<number | null>(null)
  useEffect(() => {
    const hasCome = sendsAbove.current !== null && files.length > sendsAbove.current
    if (hasCome && block !== "uploading") {
      sendsAbove.current = null
      send()
    }
  })
  const sendRecording = () => {
    sendsAbove.current = files.length
    recorder.stop()
  }

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }

  const onPaste = (event: ClipboardEvent) => {
    // Office programs put a picture of copied text beside it: then the text is meant.
    const pasted = [...event.clipboardData.files]
    if (canAttach && pasted.length > 0 && !event.clipboardData.types.includes("text/plain")) {
      event.preventDefault()
      onFiles(pasted)
    }
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While a word is being composed, Enter chooses it. Safari ends composition first and says so by 229.
    if (event.nativeEvent.isComposing || event.keyCode === 229) {
      return
    }
    if (snippets.onKeyDown(event) || products.onKeyDown(event)) {
      return
    }
    const format = canFormat ? formatOf(event) : null
    if (format && input.current) {
      event.preventDefault()
      formatSelection(input.current, format)
    } else if (event.key === "Enter" && sends(settings.send_key, event, isTouch)) {
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
    <form onSubmit={onSubmit} className="relative flex flex-col gap-y-2">
      {draft.reply_to && (
        <ReplyPreview reply={draft.reply_to} agentId={agentId} onCancel={() => setReply(null)} />
      )}
      <LostFiles agentId={agentId} conversationId={conversation.id} onFiles={onFiles} />
      {files.length > 0 && <FileTiles files={files} agentId={agentId} conversationId={conversation.id} />}
      {canFormat && settings.preview && hasText && <FormatPreview text={draft.text} />}
      <ComposerSnippets snippets={snippets} />
      <ComposerProducts products={products} />
      <div className="bg-ui-bg-field relative isolate shadow-borders-base focus-within:shadow-borders-interactive-with-active flex items-end gap-x-1 rounded-lg p-1.5">
        {isRecording ? (
          <VoiceRecorder recorder={recorder} onSend={sendRecording} />
        ) : (
          <>
            {capabilities && (
              <AttachMenu
                conversation={conversation}
                capabilities={capabilities}
                agentId={agentId}
                onFiles={onFiles}
                onProduct={products.open}
              />
            )}
            <EmojiButton input={input} />
            <SnippetButton
              listId={snippets.listId}
              isOpen={snippets.picker.isOpen}
              onToggle={snippets.toggle}
            />
            {snippets.unresolved.places.length > 0 && (
              <VariableBackdrop input={input} text={draft.text} places={snippets.unresolved.places} />
            )}
            <textarea
              ref={input}
              {...joinInputProps(snippets.inputProps, products.inputProps)}
              id={COMPOSER_INPUT_ID}
              data-testid="composer-input"
              dir="auto"
              rows={1}
              value={draft.text}
              aria-label={t("composer.label", { name: conversation.contact.name })}
              aria-describedby={hintId}
              aria-invalid={isTooLong}
              placeholder={t("composer.placeholder", { name: conversation.contact.name })}
              onChange={(event) => {
                setText(event.target.value)
                showTyping()
                sayTyping()
              }}
              onPaste={onPaste}
              onKeyDown={onKeyDown}
              enterKeyHint={isTouch || settings.send_key === "mod_enter" ? "enter" : "send"}
              className={clx(
                "text-ui-fg-base placeholder:text-ui-fg-muted caret-ui-fg-base max-h-48 min-h-8 min-w-0 flex-1 resize-none bg-transparent px-1.5 py-1.5 outline-none",
                // Smaller letters make a phone zoom in on the field.
                isTouch ? "text-base" : "txt-small"
              )}
            />
            <ComposerMenu agentId={agentId} input={input} canFormat={canFormat} />
            {capabilities?.voice && !hasText && (
              <IconButton
                type="button"
                variant="transparent"
                data-testid="voice-record"
                aria-label={t("voice.record")}
                title={t("voice.record")}
                onClick={recorder.start}
              >
                <MicrophoneIcon />
              </IconButton>
            )}
            <IconButton
              type="submit"
              variant="primary"
              data-testid="composer-send"
              disabled={!canSend}
              aria-label={t("actions.send")}
            >
              <PaperPlane />
            </IconButton>
          </>
        )}
      </div>
      {recorder.state.type === "problem" && (
        <RecorderProblem problem={recorder.state.problem} onDismiss={recorder.dismiss} />
      )}
      <ComposerHint
        id={hintId}
        conversation={conversation}
        agentId={agentId}
        block={block}
        isCaption={files.length > 0 && hasText ? hasCaption : null}
        remaining={remaining}
        splits={capabilities?.splits_text ?? false}
        sendKey={isTouch ? null : settings.send_key}
      />
    </form>
  )
}
