import { memo } from "react"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MessageDTO } from "../../shared/types"
import type { MessageHandlers } from "../message-handlers"
import { useFailureStep } from "../hooks/use-failure-step"
import { hasMoreThanWords } from "../message-parts"
import { wayOn } from "../way-on"
import { Bubble } from "./bubble"
import { MessageContent } from "./message-content"
import { MessageMenu } from "./message-menu"
import { MessageQuote } from "./message-quote"
import { MessageTick } from "./message-tick"
import { MessageTrouble } from "./message-trouble"
import { Reactions } from "./reactions"

interface MessageRowProps {
  message: MessageDTO
  agentId: string
  continues: boolean
  handlers: MessageHandlers
}

const Row = ({ message, agentId, continues, handlers }: MessageRowProps) => {
  const { t } = useInboxTranslation()
  const { author, direction } = message
  const isOutbound = direction === "outbound"
  const isOwn = author.type === "agent" && author.id === agentId
  const isFromApp = author.type === "external" || message.details.from_app === true
  const authorName = isFromApp ? t("message.fromPlatform") : author.name
  return (
    <Bubble
      direction={direction}
      time={message.occurred_at}
      continues={continues}
      isStacked={hasMoreThanWords(message)}
      author={isOutbound && !isOwn ? authorName : undefined}
      note={message.edited_at && !message.deleted_at ? t("message.edited") : undefined}
      quote={
        message.reply_to && (
          <MessageQuote quote={message.reply_to} agentId={agentId} onOpen={handlers.onQuote} />
        )
      }
      tick={isOutbound && <MessageTick status={message.status} />}
      reactions={message.reactions.length > 0 && <Reactions message={message} onReact={handlers.onReact} />}
      trouble={<Trouble message={message} handlers={handlers} />}
      action={!message.deleted_at && <MessageMenu message={message} handlers={handlers} />}
    >
      <MessageContent message={message} />
    </Bubble>
  )
}

const Trouble = ({ message, handlers }: Pick<MessageRowProps, "message" | "handlers">) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const step = useFailureStep()
  const { status, kind, error } = message
  const retry = handlers.onRetry && (() => handlers.onRetry?.(message))
  if (status === "unconfirmed") {
    const again = retry && { label: t("message.resend"), testId: "retry-message", onSelect: retry }
    return <MessageTrouble tone="warning" text={t("message.unconfirmed")} step={again} />
  }
  if (status === "queued" && error?.code === "channel_disconnected") {
    return <MessageTrouble tone="warning" text={t("message.waitsForChannel")} />
  }
  if (status !== "failed") {
    return null
  }
  const way = wayOn(kind, error?.code)
  const hint = way === "resume" && !retry && handlers.onTemplate ? ` ${t("message.resumeHint")}` : ""
  const reason = error ? errorText(error.code, error.message) + hint : ""
  return (
    <MessageTrouble
      tone="error"
      text={reason ? `${t("message.failed")}. ${reason}` : t("message.failed")}
      step={step(way, { retry, template: handlers.onTemplate })}
    />
  )
}

export const MessageRow = memo(Row)
