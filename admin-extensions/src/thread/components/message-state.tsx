import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MessageDTO } from "../../shared/types"
import { canChange } from "../can-change"
import { useFailureStep } from "../hooks/use-failure-step"
import { useLingers } from "../hooks/use-lingers"
import type { MessageHandlers } from "../message-handlers"
import { wayOn } from "../way-on"
import { MessageTrouble } from "./message-trouble"
import { SendAs } from "./send-as"

interface MessageStateProps {
  message: MessageDTO
  agentId: string
  handlers: MessageHandlers
}

/** What stands under a message that waits or did not go out: why, and what can be done. */
export const MessageState = ({ message, agentId, handlers }: MessageStateProps) => {
  const { t } = useInboxTranslation()
  const { status } = message
  const retry = handlers.onRetry && (() => handlers.onRetry?.(message))
  if (status === "unconfirmed") {
    const again = retry && { label: t("message.resend"), testId: "retry-message", onSelect: retry }
    return <MessageTrouble tone="warning" text={t("message.unconfirmed")} step={again} />
  }
  if (status === "queued") {
    return <Queued message={message} agentId={agentId} handlers={handlers} />
  }
  return status === "failed" ? <Failed message={message} handlers={handlers} retry={retry} /> : null
}

const Queued = ({ message, agentId, handlers }: MessageStateProps) => {
  const { t } = useInboxTranslation()
  const { error } = message
  const may = canChange(message, agentId)
  const lingers = useLingers(may.cancel)
  const isWaiting = error?.code === "channel_disconnected"
  if (!isWaiting && !lingers) {
    return null
  }
  const { onEdit, onCancel } = handlers
  return (
    <MessageTrouble
      tone={isWaiting ? "warning" : "neutral"}
      text={t(isWaiting ? "message.waitsForChannel" : "queued.waits")}
      others={[
        may.edit &&
          onEdit && {
            label: t("queued.edit"),
            testId: "edit-message",
            onSelect: () => onEdit({ message }),
          },
        may.cancel &&
          onCancel && {
            label: t("queued.cancel"),
            testId: "cancel-message",
            onSelect: () => onCancel(message),
          },
      ]}
    />
  )
}

type FailedProps = Pick<MessageStateProps, "message" | "handlers"> & { retry: (() => void) | undefined }

const Failed = ({ message, handlers, retry }: FailedProps) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const step = useFailureStep()
  const { kind, error, text, attachments } = message
  if (error?.code === "cancelled") {
    const again = retry && { label: t("message.resend"), testId: "retry-message", onSelect: retry }
    return <MessageTrouble tone="neutral" text={t("queued.cancelled")} step={again} />
  }
  const way = wayOn(kind, error?.code)
  const hint = way === "resume" && !retry && handlers.onTemplate ? ` ${t("message.resumeHint")}` : ""
  const reason = error ? errorText(error.code, error.message) + hint : ""
  const { onWrite, onTemplate, onOtherFile } = handlers
  return (
    <MessageTrouble
      tone="error"
      text={reason ? `${t("message.failed")}. ${reason}` : t("message.failed")}
      step={step(way, { retry, template: onTemplate })}
      menu={
        // A template's own button leads to another one.
        kind !== "template" && (
          <SendAs
            onText={text && onWrite ? () => onWrite(text) : undefined}
            onFile={attachments.length > 0 ? onOtherFile : undefined}
            onTemplate={way === "retry" ? onTemplate : undefined}
          />
        )
      }
    />
  )
}
