import { clx } from "@medusajs/ui"
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react"
import { useOutboxEntries } from "../../composer/hooks/use-outbox"
import { useInboxLocation } from "../../inbox/hooks/use-inbox-location"
import { highestInboundSequence } from "../../shared/cache/message-order"
import type { Thread } from "../../shared/cache/thread-cache"
import { FormattingContext } from "../../shared/formatting/formatting-context"
import { DraftOrderHost } from "../../commerce/components/draft-order-host"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ChannelCapabilities, ConversationDTO, MeResponse, MessageDTO } from "../../shared/types"
import { useCancelMessage } from "../hooks/use-cancel-message"
import { useEarlier } from "../hooks/use-earlier"
import { textOf, useEditMessage } from "../hooks/use-edit-message"
import { useJump } from "../hooks/use-jump"
import { OpenLightboxContext, useLightbox } from "../hooks/use-lightbox"
import { useMarkRead } from "../hooks/use-mark-read"
import { useMessageKeys } from "../hooks/use-message-keys"
import { useNewerMessages, useOlderMessages } from "../hooks/use-more-messages"
import { useReact } from "../hooks/use-react"
import { useRegainFocus } from "../hooks/use-regain-focus"
import { useRetryMessage } from "../hooks/use-retry-message"
import { useTarget } from "../hooks/use-target"
import { useThreadScroll } from "../hooks/use-thread-scroll"
import { READ_ONLY, type MessageHandlers } from "../message-handlers"
import { threadItems } from "../thread-items"
import { readable, withEarlier } from "../with-earlier"
import { EarlierBeginning, EarlierConversation } from "./earlier-conversation"
import { EditDialog } from "./edit-dialog"
import { Lightbox } from "./lightbox"
import { NewerMessages } from "./newer-messages"
import { MessageInfoHost } from "./message-info-host"
import { NewMessageAnnouncer } from "./new-message-announcer"
import { NewMessagesPill } from "./new-messages-pill"
import { OlderMessages } from "./older-messages"
import { ShownMessage } from "./shown-message"
import { ThreadRow } from "./thread-row"
import { VirtualRows } from "./virtual-rows"

interface MessageListProps {
  conversation: ConversationDTO
  thread: Thread
  agent: MeResponse["agent"]
  /** Whether something can be sent now, and so whether sending again is offered. */
  canWrite: boolean
  empty: ReactNode
  /** Whether the channel takes emoji on messages. */
  canReact: boolean
  /** How the channel formats texts. */
  formatting: ChannelCapabilities["formatting"]
  onReply?: (message: MessageDTO) => void
  /** Opens the choice of templates, where one can be sent now. */
  onTemplate?: () => void
  onWrite?: (text: string) => void
  onOtherFile?: () => void
}

export const MessageList = ({
  conversation,
  thread,
  agent,
  canWrite,
  canReact,
  formatting,
  empty,
  onReply,
  onTemplate,
  onWrite,
  onOtherFile,
}: MessageListProps) => {
  const { t } = useInboxTranslation()
  const { messages, has_older, has_newer: hasNewer = false } = thread
  const { id: agentId } = agent
  const { target, openMessage, forgetMessage } = useInboxLocation()
  const outbox = useOutboxEntries(agentId, conversation.id)
  // The divider stays where reading began, although reading goes on.
  const [openedAt] = useState(conversation.unread_count > 0 ? conversation.read_sequence : null)
  const ownItems = useMemo(
    // What is still to be sent stands at the end, and nowhere else.
    () => threadItems(messages, hasNewer ? [] : outbox, agentId, openedAt, has_older),
    [messages, outbox, agentId, openedAt, has_older, hasNewer]
  )
  const before = useEarlier(conversation.id, !has_older)
  const items = useMemo(
    () => withEarlier(ownItems, before.earlier, before.offered, agentId),
    [ownItems, before.earlier, before.offered, agentId]
  )
  const ownOlder = useOlderMessages(conversation.id)
  const older = has_older ? ownOlder : before.older
  const newer = useNewerMessages(conversation.id)
  const { place, arrive, jumpTo, jumpToEnd, isJumping, highlightedId } = useJump(conversation.id)
  const retry = useRetryMessage(conversation.id)
  const cancel = useCancelMessage(conversation.id)
  const { edited, begin: beginEdit, end: endEdit, save: saveEdit } = useEditMessage(conversation.id, agentId)
  const react = useReact(conversation.id, agent)
  const handlers = useMemo<MessageHandlers>(
    () => ({
      onRetry: canWrite ? retry : undefined,
      onReply,
      onTemplate,
      onWrite,
      onOtherFile,
      onEdit: beginEdit,
      onCancel: cancel,
      onReact: canWrite && canReact ? react : undefined,
      onQuote: (quoted) => openMessage(conversation.id, quoted),
    }),
    [
      beginEdit,
      canReact,
      canWrite,
      cancel,
      conversation.id,
      onOtherFile,
      onReply,
      onTemplate,
      onWrite,
      openMessage,
      react,
      retry,
    ]
  )
  const all = useMemo(() => readable(before.earlier, messages), [before.earlier, messages])
  const lightbox = useLightbox(all)
  const keys = useMessageKeys()
  const { scroller, virtualizer, isAtEnd, onScroll, scrollToEnd, scrollToMessage, isInSight } =
    useThreadScroll({
      items,
      hasOlder: (has_older || before.hasOlder) && !older.hasFailed,
      onReachStart: older.load,
      hasNewer: hasNewer && !newer.hasFailed,
      onReachEnd: newer.load,
      openAt: target?.id,
    })
  useTarget({
    items,
    place,
    hasNewer,
    arrive,
    jumpTo,
    scrollToMessage,
    isInSight,
    scrollToEnd,
  })
  const closeEdit = () => {
    endEdit()
    // The dialog lets go of the keyboard first.
    setTimeout(() => scroller.current?.focus({ preventScroll: true }))
  }
  useRegainFocus(scroller, before.earlier.length)

  const newest = highestInboundSequence(messages)
  const [seen, setSeen] = useState(openedAt ?? newest)
  const isAtNewest = isAtEnd === true && !hasNewer
  if (isAtNewest && newest > seen) {
    setSeen(newest)
  }
  // What stands below an old message is not new because it was loaded later.
  const [hadNewer, setHadNewer] = useState(hasNewer)
  if (hadNewer !== hasNewer) {
    setHadNewer(hasNewer)
    if (!hasNewer) {
      setSeen(Math.max(seen, conversation.unread_count > 0 ? conversation.read_sequence : newest))
    }
  }
  useMarkRead(conversation, agentId, seen, seen >= newest && !hasNewer)
  const unseen = hasNewer
    ? conversation.unread_count
    : messages.filter((message) => message.sequence > seen && message.direction === "inbound").length

  const toNewest = useCallback(() => {
    forgetMessage()
    if (hasNewer) {
      jumpToEnd()
    } else {
      scrollToEnd()
    }
  }, [forgetMessage, hasNewer, jumpToEnd, scrollToEnd])

  // What one writes oneself is always shown.
  const lastOwn = outbox.at(-1)?.client_id
  const shownOwn = useRef(lastOwn)
  useEffect(() => {
    if (lastOwn && lastOwn !== shownOwn.current) {
      toNewest()
    }
    shownOwn.current = lastOwn
  }, [lastOwn, toNewest])

  return (
    <OpenLightboxContext.Provider value={lightbox.open}>
      <FormattingContext.Provider value={formatting}>
        <MessageInfoHost messages={all}>
          <DraftOrderHost>
            <div className="relative flex min-h-0 flex-1 flex-col">
              <div
                ref={scroller}
                role="log"
                aria-live="off"
                aria-label={t("thread.label", { name: conversation.contact.name })}
                tabIndex={0}
                onScroll={onScroll}
                {...keys}
                className="focus-visible:shadow-borders-focus flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain outline-none [overflow-anchor:none]"
              >
                {items.length === 0 && empty}
                <VirtualRows virtualizer={virtualizer} items={items}>
                  {(item) => (
                    <div
                      className={clx(
                        "transition-colors duration-500 motion-reduce:transition-none",
                        item.type === "message" && item.message.id === highlightedId && "bg-ui-tag-orange-bg"
                      )}
                    >
                      {item.above && (
                        <EarlierConversation
                          conversation={item.above.conversation}
                          isOpen={item.above.is_open}
                          state={before}
                        />
                      )}
                      {item.begins && <EarlierBeginning conversation={item.begins} />}
                      <ThreadRow
                        item={item}
                        agentId={agentId}
                        handlers={item.is_earlier ? READ_ONLY : handlers}
                      />
                    </div>
                  )}
                </VirtualRows>
              </div>
              <OlderMessages {...older} />
              <NewerMessages {...newer} />
              <ShownMessage
                message={messages.find((message) => message.id === highlightedId)}
                isJumping={isJumping}
              />
              {(hasNewer || isAtEnd === false) && (
                <NewMessagesPill count={unseen} isFar={hasNewer} onClick={toNewest} />
              )}
              {!hasNewer && <NewMessageAnnouncer messages={messages} />}
              <Lightbox lightbox={lightbox} />
              {edited && <EditDialog text={textOf(edited)} onSave={saveEdit} onClose={closeEdit} />}
            </div>
          </DraftOrderHost>
        </MessageInfoHost>
      </FormattingContext.Provider>
    </OpenLightboxContext.Provider>
  )
}
