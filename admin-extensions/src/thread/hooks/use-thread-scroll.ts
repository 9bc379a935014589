import { useVirtualizer } from "@tanstack/react-virtual"
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react"
import type { ThreadItem } from "../thread-items"

const ESTIMATED_HEIGHT = 64
/** Closer to the end than this counts as being there. */
const END_THRESHOLD = 80
/** More messages are asked for when this little is left above or below. */
const LOAD_AHEAD = 800

interface ThreadScroll {
  items: ThreadItem[]
  hasOlder: boolean
  onReachStart: () => void
  /** Whether something is missing after the last item. */
  hasNewer?: boolean
  onReachEnd?: () => void
  /** The id of a message to open at, if it is there. */
  openAt?: string
}

const indexOfMessage = (items: readonly ThreadItem[], id: string | undefined) =>
  id === undefined ? -1 : items.findIndex((item) => item.type === "message" && item.message.id === id)

/**
 * Scrolling of a thread: opens at a given message, else at the first unread one, else at the end; stays at the end
 * while new ones arrive; those loading above or below do not move what is being read.
 */
export function useThreadScroll(options: ThreadScroll) {
  const { items, hasOlder, onReachStart, hasNewer = false, onReachEnd, openAt } = options
  const scroller = useRef<HTMLDivElement>(null)
  const [opensAt] = useState(() => indexOfMessage(items, openAt))
  const [firstUnread] = useState(() => items.findIndex((item) => item.starts_unread))
  // Opened at the first unread message, it is known only after layout whether that is the end as well.
  const [isAtEnd, setIsAtEnd] = useState<boolean | null>((firstUnread < 0 && opensAt < 0) || null)
  const getItemKey = useCallback((index: number) => items[index]?.key ?? index, [items])

  // The page that completes a thread is no news to be followed either.
  const [hadNewer, setHadNewer] = useState(hasNewer)
  if (hadNewer !== hasNewer) {
    setHadNewer(hasNewer)
  }

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_HEIGHT,
    getItemKey,
    overscan: 8,
    anchorTo: "end",
    followOnAppend: hasNewer || hadNewer ? false : "auto",
    scrollEndThreshold: END_THRESHOLD,
    paddingStart: 8,
    paddingEnd: 16,
  })

  const opening = useRef({ message: opensAt, unread: firstUnread, virtualizer })
  useLayoutEffect(() => {
    const { message, unread, virtualizer: opened } = opening.current
    if (message >= 0) {
      opened.scrollToIndex(message, { align: "center" })
    } else if (unread >= 0) {
      opened.scrollToIndex(unread, { align: "start" })
    } else {
      opened.scrollToEnd()
    }
  }, [])

  const readPosition = useCallback(() => {
    const element = scroller.current
    if (!element) {
      return
    }
    const left = element.scrollHeight - element.scrollTop - element.clientHeight
    setIsAtEnd(left <= END_THRESHOLD)
    if (hasOlder && element.scrollTop < LOAD_AHEAD) {
      onReachStart()
    }
    if (hasNewer && left < LOAD_AHEAD) {
      onReachEnd?.()
    }
  }, [hasNewer, hasOlder, onReachEnd, onReachStart])

  // Also when nothing scrolls: a first page may not even fill the pane.
  const totalSize = virtualizer.getTotalSize()
  useEffect(readPosition, [items, totalSize, readPosition])

  const scrollToEnd = useCallback(() => virtualizer.scrollToEnd(), [virtualizer])

  /** Brings a message to the middle; answers whether it is loaded. */
  const scrollToMessage = useCallback(
    (id: string) => {
      const index = indexOfMessage(items, id)
      if (index >= 0) {
        virtualizer.scrollToIndex(index, { align: "center" })
      }
      return index >= 0
    },
    [items, virtualizer]
  )

  const isInSight = useCallback((id: string) => {
    const log = scroller.current?.getBoundingClientRect()
    const row = scroller.current
      ?.querySelector(`[data-message-id="${CSS.escape(id)}"]`)
      ?.getBoundingClientRect()
    return log !== undefined && row !== undefined && row.top < log.bottom && row.bottom > log.top
  }, [])

  // A composer that grows, or a phone's keyboard, takes room at the bottom: the end stays in sight.
  const wasAtEnd = useRef(isAtEnd)
  useEffect(() => {
    wasAtEnd.current = isAtEnd
  }, [isAtEnd])
  useEffect(() => {
    const element = scroller.current
    if (!element) {
      return
    }
    const observer = new ResizeObserver(() => {
      if (wasAtEnd.current) {
        scrollToEnd()
      } else {
        readPosition()
      }
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [readPosition, scrollToEnd])

  return { scroller, virtualizer, isAtEnd, onScroll: readPosition, scrollToEnd, scrollToMessage, isInSight }
}
