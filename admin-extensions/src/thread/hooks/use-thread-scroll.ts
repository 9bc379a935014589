import { useVirtualizer } from "@tanstack/react-virtual"
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react"
import type { ThreadItem } from "../thread-items"

const ESTIMATED_HEIGHT = 64
/** Closer to the end than this counts as being there. */
const END_THRESHOLD = 80
/** Older messages are asked for when this little is left above. */
const LOAD_AHEAD = 800

interface ThreadScroll {
  items: ThreadItem[]
  hasOlder: boolean
  onReachStart: () => void
}

/**
 * Scrolling of a thread: opens at the first unread message, else at the end; stays at the end while new ones
 * arrive; older ones loading above do not move what is being read.
 */
export function useThreadScroll({ items, hasOlder, onReachStart }: ThreadScroll) {
  const scroller = useRef<HTMLDivElement>(null)
  const [firstUnread] = useState(() => items.findIndex((item) => item.starts_unread))
  // Opened at the first unread message, it is known only after layout whether that is the end as well.
  const [isAtEnd, setIsAtEnd] = useState<boolean | null>(firstUnread < 0 || null)
  const getItemKey = useCallback((index: number) => items[index]?.key ?? index, [items])

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_HEIGHT,
    getItemKey,
    overscan: 8,
    anchorTo: "end",
    followOnAppend: "auto",
    scrollEndThreshold: END_THRESHOLD,
    paddingStart: 8,
    paddingEnd: 16,
  })

  const opening = useRef({ unread: firstUnread, virtualizer })
  useLayoutEffect(() => {
    const { unread, virtualizer: opened } = opening.current
    if (unread >= 0) {
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
    setIsAtEnd(element.scrollHeight - element.scrollTop - element.clientHeight <= END_THRESHOLD)
    if (hasOlder && element.scrollTop < LOAD_AHEAD) {
      onReachStart()
    }
  }, [hasOlder, onReachStart])

  // Also when nothing scrolls: a first page may not even fill the pane.
  const totalSize = virtualizer.getTotalSize()
  useEffect(readPosition, [items, totalSize, readPosition])

  const scrollToEnd = useCallback(() => virtualizer.scrollToEnd(), [virtualizer])

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

  return { scroller, virtualizer, isAtEnd, onScroll: readPosition, scrollToEnd }
}
