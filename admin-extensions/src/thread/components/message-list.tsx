import { useEffect, useMemo, useRef, useState, type ReactNode } from "react"
import { useOutboxEntries } from "../../composer/hooks/use-outbox"
import { highestInboundSequence } from "../../shared/cache/message-order"
import type { Thread } from "../../shared/cache/thread-cache"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ConversationDTO, MeResponse, MessageDTO } from "../../shared/types"
import { OpenLightboxContext, useLightbox } from "../hooks/use-lightbox"
import { useMarkRead } from "../hooks/use-mark-read"
import { useReact } from "../hooks/use-react"
import { useOlderMessages } from "../hooks/use-thread"
import { useRetryMessage } from "../hooks/use-retry-message"
import { useThreadScroll } from "../hooks/use-thread-scroll"
import type { MessageHandlers } from "../message-handlers"
import { threadItems } from "../thread-items"
import { Lightbox } from "./lightbox"
import { NewMessageAnnouncer } from "./new-message-announcer"
import { NewMessagesPill } from "./new-messages-pill"
import { OlderMessages } from "./older-messages"
import { ThreadRow } from "./thread-row"

interface MessageListProps {
  conversation: ConversationDTO
  thread: Thread
  agent: MeResponse["agent"]
  /** Whether something can be sent now, and so whether sending again is offered. */
  canWrite: boolean
  empty: ReactNode
  /** Whether the channel takes emoji on messages. */
  canReact: boolean
  onReply?: (message: MessageDTO) => void
  /** Opens the choice of templates, where one can be sent now. */
  onTemplate?: () => void
}

export const MessageList = ({
  conversation,
  thread,
  agent,
  canWrite,
  canReact,
  empty,
  onReply,
  onTemplate,
}: MessageListProps) => {
  const { t } = useInboxTranslation()
  const { messages, has_older } = thread
  const { id: agentId } = agent
  const outbox = useOutboxEntries(agentId, conversation.id)
  // The divider stays where reading began, although reading goes on.
  const [openedAt] = useState(conversation.unread_count > 0 ? conversation.read_sequence : null)
  const items = useMemo(
    () => threadItems(messages, outbox, agentId, openedAt, has_older),
    [messages, outbox, agentId, openedAt, has_older]
  )
  const older = useOlderMessages(conversation.id)
  const retry = useRetryMessage(conversation.id)
  const react = useReact(conversation.id, agent)
  const handlers = useMemo<MessageHandlers>(
    () => ({
      onRetry: canWrite ? retry : undefined,
      onReply,
      onTemplate,
      onReact: canWrite && canReact ? react : undefined,
    }),
    [canReact, canWrite, onReply, onTemplate, react, retry]
  )
  const lightbox = useLightbox(messages)
  const { scroller, virtualizer, isAtEnd, onScroll, scrollToEnd } = useThreadScroll({
    items,
    hasOlder: has_older && !older.hasFailed,
    onReachStart: older.loadOlder,
  })

  const newest = highestInboundSequence(messages)
  const [seen, setSeen] = useState(openedAt ?? newest)
  if (isAtEnd && newest > seen) {
    setSeen(newest)
  }
  useMarkRead(conversation, agentId, seen, seen >= newest)
  const unseen = messages.filter(
    (message) => message.sequence > seen && message.direction === "inbound"
  ).length

  // What one writes oneself is always shown.
  const lastOwn = outbox.at(-1)?.client_id
  const shownOwn = useRef(lastOwn)
  useEffect(() => {
    if (lastOwn && lastOwn !== shownOwn.current) {
      scrollToEnd()
    }
    shownOwn.current = lastOwn
  }, [lastOwn, scrollToEnd])

  return (
    <OpenLightboxContext.Provider value={lightbox.open}>
      <div className="relative flex min-h-0 flex-1 flex-col">
        <div
          ref={scroller}
          role="log"
          aria-live="off"
          aria-label={t("thread.label", { name: conversation.contact.name })}
          tabIndex={0}
          onScroll={onScroll}
          className="focus-visible:shadow-borders-focus flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain outline-none [overflow-anchor:none]"
        >
          {items.length === 0 && empty}
          <div className="relative mt-auto w-full shrink-0" style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map((row) => {
              const item = items[row.index]
              return (
                item && (
                  <div
                    key={row.key}
                    ref={virtualizer.measureElement}
                    data-index={row.index}
                    className="absolute inset-x-0 top-0"
                    style={{ transform: `translateY(${row.start}px)` }}
                  >
                    <ThreadRow item={item} agentId={agentId} handlers={handlers} />
                  </div>
                )
              )
            })}
          </div>
        </div>
        <OlderMessages
          isLoading={older.isLoadingOlder}
          hasFailed={older.hasFailed}
          onRetry={older.loadOlder}
        />
        {isAtEnd === false && <NewMessagesPill count={unseen} onClick={scrollToEnd} />}
        <NewMessageAnnouncer messages={messages} />
        <Lightbox lightbox={lightbox} />
      </div>
    </OpenLightboxContext.Provider>
  )
}
