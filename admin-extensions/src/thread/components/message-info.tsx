import { Button, Copy } from "@medusajs/ui"
import { useRef, type ReactNode } from "react"
import { SmallDialog } from "../../shared/components/small-dialog"
import { formatDateTime } from "../../shared/format/time"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MessageDTO } from "../../shared/types"
import { historyOf } from "../message-history"
import { MessageTick } from "./message-tick"

interface MessageInfoProps {
  message: MessageDTO
  onClose: () => void
}

/** Everything that is known of a message: where it stands and since when, whose it is, what went wrong, its ids. */
export const MessageInfo = ({ message, onClose }: MessageInfoProps) => {
  const { t, locale } = useInboxTranslation()
  const first = useRef<HTMLButtonElement>(null)
  const { author, kind, direction, occurred_at, edited_at, deleted_at } = message
  const time = (iso: string) => <time dateTime={iso}>{formatDateTime(iso, locale)}</time>
  return (
    <SmallDialog
      title={t("messageInfo.title")}
      description={t(`messageInfo.${direction}`, { kind: t(`kinds.${kind}`) })}
      testId="message-info"
      focusFirst={first}
      onClose={onClose}
    >
      <div
        // Focus must lie on something that scrolls, for the keys of people without a mouse.
        tabIndex={0}
        role="group"
        aria-label={t("messageInfo.title")}
        className="focus-visible:shadow-borders-focus flex max-h-[60dvh] flex-col gap-y-4 overflow-y-auto px-5 pb-4 outline-none"
      >
        {direction === "outbound" && <History message={message} />}
        <MessageError message={message} />
        <dl className="txt-small grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
          <Fact name={t("messageInfo.author")}>
            <bdi>{author.name}</bdi> ({t(`messageInfo.authors.${author.type}`)})
          </Fact>
          <Fact name={t("messageInfo.time")}>{time(occurred_at)}</Fact>
          {edited_at && <Fact name={t("messageInfo.edited")}>{time(edited_at)}</Fact>}
          {deleted_at && <Fact name={t("messageInfo.deleted")}>{time(deleted_at)}</Fact>}
          <Id name={t("messageInfo.id")} value={message.id} />
          <Id name={t("messageInfo.conversation")} value={message.conversation_id} />
          {message.client_id && <Id name={t("messageInfo.clientId")} value={message.client_id} />}
          <Fact name={t("messageInfo.sequence")}>{message.sequence}</Fact>
        </dl>
      </div>
      <footer className="border-ui-border-base flex justify-end border-t px-5 py-3">
        <Button ref={first} size="small" variant="secondary" type="button" onClick={onClose}>
          {t("actions.close")}
        </Button>
      </footer>
    </SmallDialog>
  )
}

const History = ({ message }: { message: MessageDTO }) => {
  const { t, locale } = useInboxTranslation()
  return (
    <ol
      data-testid="status-history"
      aria-label={t("messageInfo.history")}
      className="txt-small flex flex-col gap-y-1.5"
    >
      {historyOf(message).map(({ status, at }) => (
        <li key={status} className="flex items-center gap-x-2">
          <span aria-hidden className="flex w-5 justify-center">
            <MessageTick status={status} />
          </span>
          <span className="text-ui-fg-base">{t(`messageInfo.status.${status}`)}</span>
          <span className="text-ui-fg-subtle ms-auto tabular-nums">
            {at ? <time dateTime={at}>{formatDateTime(at, locale)}</time> : t("messageInfo.noTime")}
          </span>
        </li>
      ))}
    </ol>
  )
}

const MessageError = ({ message: { error } }: { message: MessageDTO }) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  if (!error) {
    return null
  }
  const text = errorText(error.code, error.message)
  return (
    <div data-testid="message-error" className="bg-ui-bg-component txt-small rounded-md px-3 py-2">
      <p className="text-ui-fg-base">{text}</p>
      {error.message && error.message !== text && (
        <p className="text-ui-fg-subtle [overflow-wrap:anywhere]">{error.message}</p>
      )}
      <p className="txt-compact-xsmall text-ui-fg-subtle pt-1">
        {t("messageInfo.code")} <code>{error.code}</code>
      </p>
    </div>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="contents">
    <dt className="text-ui-fg-subtle">{name}</dt>
    <dd className="text-ui-fg-base min-w-0 [overflow-wrap:anywhere]">{children}</dd>
  </div>
)

const Id = ({ name, value }: { name: string; value: string }) => {
  const { t } = useInboxTranslation()
  return (
    <Fact name={name}>
      <span className="flex items-start gap-x-1.5">
        <code className="txt-compact-xsmall pt-0.5">{value}</code>
        <Copy content={value} aria-label={t("contactCard.copy", { value: name })} className="shrink-0" />
      </span>
    </Fact>
  )
}
