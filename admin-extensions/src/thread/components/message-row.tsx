import { memo } from "react"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MessageDTO } from "../../shared/types"
import type { MessageHandlers } from "../message-handlers"
import { hasMoreThanWords } from "../message-parts"
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
      quote={message.reply_to && <MessageQuote quote={message.reply_to} agentId={agentId} />}
      tick={isOutbound && <MessageTick status={message.status} />}
      reactions={message.reactions.length > 0 && <Reactions message={message} onReact={handlers.onReact} />}
      trouble={<Trouble message={message} onRetry={handlers.onRetry} />}
      action={!message.deleted_at && <MessageMenu message={message} handlers={handlers} />}
    >
      <MessageContent message={message} />
    </Bubble>
  )
}

interface TroubleProps {
  message: MessageDTO
  onRetry: MessageHandlers["onRetry"]
}

const Trouble = ({ message, onRetry }: TroubleProps) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  if (message.status === "unconfirmed") {
    return (
      <MessageTrouble
        tone="warning"
        text={t("message.unconfirmed")}
        retryLabel={t("message.resend")}
        onRetry={onRetry && (() => onRetry(message))}
      />
    )
  }
  if (message.status === "queued" && message.error?.code === "channel_disconnected") {
    return (
      <MessageTrouble tone="warning" text={t("message.waitsForChannel")} retryLabel={t("actions.retry")} />
    )
  }
  if (message.status !== "failed") {
    return null
  }
  const reason = message.error ? errorText(message.error.code, message.error.message) : ""
  return (
    <MessageTrouble
      tone="error"
      text={reason ? `${t("message.failed")}. ${reason}` : t("message.failed")}
      retryLabel={t("actions.retry")}
      onRetry={onRetry && (() => onRetry(message))}
    />
  )
}

export const MessageRow = memo(Row)
