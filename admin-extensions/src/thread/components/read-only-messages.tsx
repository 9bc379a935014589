import { useMemo } from "react"
import { FormattingContext } from "../../shared/formatting/formatting-context"
import { useChannel } from "../../shared/hooks/use-channels"
import type { Thread } from "../../shared/cache/thread-cache"
import { OpenLightboxContext, useLightbox } from "../hooks/use-lightbox"
import { useMessageKeys } from "../hooks/use-message-keys"
import { useOlderMessages } from "../hooks/use-more-messages"
import { useThreadScroll } from "../hooks/use-thread-scroll"
import { READ_ONLY } from "../message-handlers"
import { threadItems } from "../thread-items"
import { Lightbox } from "./lightbox"
import { MessageInfoHost } from "./message-info-host"
import { OlderMessages } from "./older-messages"
import { ThreadRow } from "./thread-row"
import { VirtualRows } from "./virtual-rows"

interface ReadOnlyMessagesProps {
  conversationId: string
  channelId: string
  title: string
  thread: Thread
  agentId: string
}

/** The messages of a conversation as far as they are loaded, older ones on scrolling up; nothing to write or do. */
export const ReadOnlyMessages = (props: ReadOnlyMessagesProps) => {
  const { conversationId, channelId, title, thread, agentId } = props
  const channel = useChannel(channelId)
  const { messages, has_older } = thread
  const items = useMemo(
    () => threadItems(messages, [], agentId, null, has_older),
    [messages, agentId, has_older]
  )
  const older = useOlderMessages(conversationId)
  const lightbox = useLightbox(messages)
  const keys = useMessageKeys()
  const { scroller, virtualizer, onScroll } = useThreadScroll({
    items,
    hasOlder: has_older && !older.hasFailed,
    onReachStart: older.load,
  })
  return (
    <OpenLightboxContext.Provider value={lightbox.open}>
      <FormattingContext.Provider value={channel?.capabilities?.formatting ?? null}>
        <MessageInfoHost messages={messages}>
          <div className="relative">
            <div
              ref={scroller}
              role="log"
              aria-live="off"
              aria-label={title}
              tabIndex={0}
              onScroll={onScroll}
              {...keys}
              className="focus-visible:shadow-borders-focus flex max-h-[min(560px,70dvh)] flex-col overflow-y-auto rounded-lg outline-none [overflow-anchor:none]"
            >
              <VirtualRows virtualizer={virtualizer} items={items}>
                {(item) => <ThreadRow item={item} agentId={agentId} handlers={READ_ONLY} />}
              </VirtualRows>
            </div>
            <OlderMessages {...older} />
            <Lightbox lightbox={lightbox} />
          </div>
        </MessageInfoHost>
      </FormattingContext.Provider>
    </OpenLightboxContext.Provider>
  )
}
