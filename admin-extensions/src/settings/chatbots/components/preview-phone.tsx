import { PaperPlane } from "@medusajs/icons"
import { IconButton, Input } from "@medusajs/ui"
import { useEffect, useRef, useState, type FormEvent } from "react"
import { ChannelIcon } from "../../../shared/components/channel-icon"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChannelDTO } from "../../../shared/types"
import type { usePreview } from "../hooks/use-preview"
import { PreviewLine } from "./preview-line"

interface PreviewPhoneProps {
  preview: ReturnType<typeof usePreview>
  channel: ChannelDTO | null
}

/** A phone in the customer's hand. */
export const PreviewPhone = ({ preview, channel }: PreviewPhoneProps) => {
  const { t } = useInboxTranslation()
  const { transcript, say, isLoading } = preview
  const log = useRef<HTMLDivElement>(null)
  const entries = transcript?.entries ?? []
  const isOver = !transcript || Boolean(transcript.end)
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight })
  }, [entries.length])
  return (
    <section
      aria-label={t("settings.chatbots.preview.phone")}
      className="bg-ui-bg-base border-ui-border-strong mx-auto flex h-[520px] w-full max-w-[300px] flex-col overflow-hidden rounded-[32px] border-[6px]"
    >
      <div className="bg-ui-bg-component border-ui-border-base flex items-center gap-x-2 border-b px-4 py-3">
        <ChannelIcon provider={channel?.provider ?? ""} className="text-ui-fg-subtle shrink-0" />
        <span className="txt-compact-small-plus truncate">
          {channel?.name ?? t("settings.chatbots.noChannel")}
        </span>
      </div>
      <div
        ref={log}
        role="log"
        // Scrolled by keys as well.
        tabIndex={0}
        aria-label={t("settings.chatbots.preview.conversation")}
        aria-busy={isLoading}
        className="bg-ui-bg-subtle focus-visible:shadow-borders-focus flex flex-1 flex-col gap-y-2 overflow-y-auto p-3 outline-none"
        data-testid="preview-log"
      >
        {entries.map((entry, index) => (
          <PreviewLine
            key={index}
            entry={entry}
            menu={channel?.capabilities?.menu ?? null}
            isCurrent={!isOver && index === entries.length - 1}
            onChoose={({ id, title }) => say({ type: "answer", text: title, option_id: id })}
          />
        ))}
        {isLoading && !entries.length && (
          <span className="txt-small text-ui-fg-subtle">{t("settings.chatbots.preview.loading")}</span>
        )}
      </div>
      <WriteLine isDisabled={isOver} onSay={(text) => say({ type: "answer", text })} />
    </section>
  )
}

const WriteLine = ({ isDisabled, onSay }: { isDisabled: boolean; onSay: (text: string) => void }) => {
  const { t } = useInboxTranslation()
  const [text, setText] = useState("")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim()) return
    onSay(text.trim())
    setText("")
  }
  return (
    <form onSubmit={submit} className="border-ui-border-base flex items-center gap-x-2 border-t p-3">
      <div className="min-w-0 flex-1">
        <Input
          size="small"
          value={text}
          disabled={isDisabled}
          autoComplete="off"
          aria-label={t("settings.chatbots.preview.type")}
          placeholder={t("settings.chatbots.preview.type")}
          data-testid="preview-input"
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <IconButton
        size="small"
        type="submit"
        disabled={isDisabled || !text.trim()}
        aria-label={t("settings.chatbots.preview.send")}
      >
        <PaperPlane />
      </IconButton>
    </form>
  )
}
