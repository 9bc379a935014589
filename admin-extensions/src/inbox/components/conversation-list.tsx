import { Spinner } from "@medusajs/icons"
import { useVirtualizer } from "@tanstack/react-virtual"
import { useEffect, useRef, type KeyboardEvent } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ConversationDTO } from "../../shared/types"
import type { SelectionMode } from "../hooks/use-selection"
import { ConversationRow, rowId } from "./conversation-row"

const ROW_HEIGHT = 89
/** Ask for the next page when this many rows are left. */
const LOAD_AHEAD = 10

interface ConversationListProps {
  conversations: ConversationDTO[]
  openId: string | null
  selection: SelectionMode
  /** Whether rows say whose they are: where not only one's own stand. */
  isShared: boolean
  hasMore: boolean
  isLoadingMore: boolean
  onOpen: (id: string) => void
  onReach: (id: string | null) => void
  onLoadMore: () => void
  onStep: (step: 1 | -1) => void
  onWrite: () => void
}

export const ConversationList = (props: ConversationListProps) => {
  const { conversations, openId, selection, isShared, hasMore, isLoadingMore } = props
  const { onOpen, onReach, onLoadMore, onStep, onWrite } = props
  const { t } = useInboxTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: conversations.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => conversations[index]?.id ?? index,
    overscan: 6,
  })
  const rows = virtualizer.getVirtualItems()
  const lastShown = rows.at(-1)?.index ?? 0

  useEffect(() => {
    if (hasMore && !isLoadingMore && lastShown >= conversations.length - LOAD_AHEAD) {
      onLoadMore()
    }
  }, [conversations.length, hasMore, isLoadingMore, lastShown, onLoadMore])

  const openIndex = conversations.findIndex(({ id }) => id === openId)
  const scrollTo = useRef(virtualizer.scrollToIndex)
  useEffect(() => {
    if (openIndex >= 0) {
      scrollTo.current(openIndex, { align: "auto" })
    }
    // Only when another one is opened: not when rows move around it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [openId, openIndex >= 0])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined
    if (step || event.key === "Enter") {
      event.preventDefault()
      event.stopPropagation()
    }
    if (step) {
      onStep(step)
    } else if (event.key === "Enter") {
      onWrite()
    }
  }

  return (
    <div
      ref={scroller}
      data-testid="conversation-list"
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain"
      onMouseLeave={() => onReach(null)}
    >
      <div
        role="listbox"
        tabIndex={0}
        aria-label={t("list.label")}
        aria-multiselectable={selection.ids !== null}
        aria-activedescendant={openIndex >= 0 && openId ? rowId(openId) : undefined}
        onKeyDown={onKeyDown}
        className="focus-visible:shadow-borders-focus relative w-full outline-none"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {rows.map((row) => {
          const conversation = conversations[row.index]
          return (
            conversation && (
              <ConversationRow
                key={row.key}
                conversation={conversation}
                isOpen={conversation.id === openId}
                isSelected={selection.ids?.has(conversation.id) ?? null}
                isShared={isShared}
                position={row.index + 1}
                total={hasMore ? -1 : conversations.length}
                style={{ height: row.size, transform: `translateY(${row.start}px)` }}
                onOpen={onOpen}
                onSelect={selection.isAllowed ? selection.choose : onOpen}
                onReach={onReach}
              />
            )
          )
        })}
      </div>
      {isLoadingMore && (
        <div role="status" className="text-ui-fg-subtle flex justify-center py-4">
          <Spinner aria-hidden className="animate-spin" />
          <span className="sr-only">{t("list.loadingMore")}</span>
        </div>
      )}
    </div>
  )
}
