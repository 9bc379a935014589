import { useState } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { highestInboundSequence } from "../../shared/cache/message-order"
import { messageSummary } from "../../shared/message-summary"
import type { MessageDTO } from "../../shared/types"

/**
 * Reads new inbound messages out to assistive technology. The thread itself cannot: scrolling a virtualised
 * list adds rows that are not new.
 */
export const NewMessageAnnouncer = ({ messages }: { messages: MessageDTO[] }) => {
  const { t } = useInboxTranslation()
  const [openedAt] = useState(() => highestInboundSequence(messages))
  const newest = messages.findLast(
    (message) => message.sequence > openedAt && message.direction === "inbound"
  )
  return (
    <div aria-live="polite" className="sr-only">
      {newest && `${newest.author.name}: ${messageSummary(newest, (kind) => t(`kinds.${kind}`))}`}
    </div>
  )
}
