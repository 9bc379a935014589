import { ArrowUturnLeft } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { memo } from "react"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MessageDTO } from "../../shared/types"
import { canBeQuoted } from "../can-be-quoted"
import { Bubble } from "./bubble"
import { MessageContent } from "./message-content"
import { MessageQuote } from "./message-quote"
import { MessageTick } from "./message-tick"
import { MessageTrouble } from "./message-trouble"

interface MessageRowProps {
  message: MessageDTO
  agentId: string
  continues: boolean
  /** Missing while nothing can be sent. */
  onRetry?: (message: MessageDTO) => void
  onReply?: (message: MessageDTO) => void
}

const Row = ({ message, agentId, continues, onRetry, onReply }: MessageRowProps) => {
  const { t } = useInboxTranslation()
  const { author, direction } = message
  const isOutbound = direction === "outbound"
  const isOwn = author.type === "agent" && author.id === agentId
  const authorName = author.type === "external" ? t("message.fromPlatform") : author.name
  return (
    <Bubble
      direction={direction}
      time={message.occurred_at}
      continues={continues}
      author={isOutbound && !isOwn ? authorName : undefined}
      note={message.edited_at && !message.deleted_at ? t("message.edited") : undefined}
      quote={message.reply_to && <MessageQuote quote={message.reply_to} agentId={agentId} />}
      tick={isOutbound && <MessageTick status={message.status} />}
      reactions={message.reactions.length > 0 && <Reactions message={message} />}
      trouble={<Trouble message={message} onRetry={onRetry} />}
      action={
        onReply &&
        canBeQuoted(message) && (
          <IconButton
            size="2xsmall"
            variant="transparent"
            aria-label={t("actions.reply")}
            title={t("actions.reply")}
            onClick={() => onReply(message)}
          >
            <ArrowUturnLeft className="text-ui-fg-muted" />
          </IconButton>
        )
      }
    >
      <MessageContent message={message} />
    </Bubble>
  )
}

const Trouble = ({ message, onRetry }: Pick<MessageRowProps, "message" | "onRetry">) => {
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

const Reactions = ({ message }: { message: MessageDTO }) => {
  const { t } = useInboxTranslation()
  return (
    <ul className="-mt-1.5 flex gap-x-1 px-2">
      {message.reactions.map(({ emoji, by }) => {
        const label = t("message.reaction", { emoji, name: by.name })
        return (
          <li
            key={`${by.type}:${by.id ?? by.name}`}
            title={label}
            aria-label={label}
            className="bg-ui-bg-base shadow-borders-base flex h-6 min-w-6 items-center justify-center rounded-full px-1 text-sm"
          >
            <span aria-hidden>{emoji}</span>
          </li>
        )
      })}
    </ul>
  )
}

export const MessageRow = memo(Row)
