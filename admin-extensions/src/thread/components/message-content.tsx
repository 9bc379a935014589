import { KindIcon } from "../../shared/components/kind-icon"
import { formatFileSize } from "../../shared/format/file-size"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { AttachmentDTO, MessageDTO } from "../../shared/types"
import { LinkedText } from "./linked-text"

/** What was said. Kinds that are not text show what they are, and their words below. */
export const MessageContent = ({ message }: { message: MessageDTO }) => {
  const { t } = useInboxTranslation()
  if (message.deleted_at) {
    return <p className="txt-small text-ui-fg-subtle italic">{t("message.deleted")}</p>
  }
  const isText = message.kind === "text"
  return (
    <div className="flex flex-col gap-y-1.5">
      {message.attachments.map((attachment) => (
        <AttachmentPlaceholder key={attachment.id} attachment={attachment} />
      ))}
      {!isText && message.attachments.length === 0 && <KindPlaceholder message={message} />}
      {message.text && (
        <p dir="auto" className="txt-small whitespace-pre-wrap [overflow-wrap:anywhere]">
          <LinkedText text={message.text} />
        </p>
      )}
    </div>
  )
}

const KindPlaceholder = ({ message }: { message: MessageDTO }) => {
  const { t } = useInboxTranslation()
  return (
    <div className="txt-compact-small text-ui-fg-subtle flex items-center gap-x-2">
      <KindIcon kind={message.kind} className="shrink-0" />
      <span>{t(`kinds.${message.kind}`)}</span>
    </div>
  )
}

const AttachmentPlaceholder = ({ attachment }: { attachment: AttachmentDTO }) => {
  const { t, locale } = useInboxTranslation()
  const { kind, name, size, state } = attachment
  const facts = [
    name ? t(`kinds.${kind}`) : null,
    size !== null ? formatFileSize(size, locale) : null,
    state === "ready" ? null : t(`attachment.${state}`),
  ].filter(Boolean)
  return (
    <div className="flex items-center gap-x-2.5">
      <div className="bg-ui-bg-base shadow-borders-base text-ui-fg-subtle flex size-9 shrink-0 items-center justify-center rounded-md">
        <KindIcon kind={kind} />
      </div>
      <div className="min-w-0">
        <div className="txt-compact-small-plus truncate" dir="auto">
          {name ?? t(`kinds.${kind}`)}
        </div>
        {facts.length > 0 && <div className="txt-compact-xsmall text-ui-fg-subtle">{facts.join(" · ")}</div>}
      </div>
    </div>
  )
}
