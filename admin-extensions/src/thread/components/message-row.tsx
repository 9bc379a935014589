import { memo } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MessageDTO } from "../../shared/types"
import type { MessageHandlers } from "../message-handlers"
import { hasMoreThanWords } from "../message-parts"
import { Bubble } from "./bubble"
import { MessageContent } from "./message-content"
import { MessageMenu } from "./message-menu"
import { MessageQuote } from "./message-quote"
import { MessageState } from "./message-state"
import { MessageTick } from "./message-tick"
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
      trouble={<MessageState message={message} agentId={agentId} handlers={handlers} />}
      action={<MessageMenu message={message} handlers={handlers} />}
    >
      <MessageContent message={message} />
    </Bubble>
  )
}

export const MessageRow = memo(Row)
