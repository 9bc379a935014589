import { Spinner } from "@medusajs/icons"
import { useRef, type KeyboardEvent, type ReactNode } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { hitId, type Hit } from "../hits"
import type { InboxSearch } from "../hooks/use-inbox-search"
import { useLoadAtEnd } from "../hooks/use-load-at-end"
import { useShowActive } from "../hooks/use-show-active"
import { ConversationHit } from "./conversation-hit"
import { MessageHit } from "./message-hit"

export const RESULTS_ID = "inbox-search-results"

interface SearchResultsProps {
  search: InboxSearch
  agentId: string
}

/** What was found, in two groups. Arrows reach one, Enter opens it. */
export const SearchResults = ({ search, agentId }: SearchResultsProps) => {
  const { t } = useInboxTranslation()
  const { results, active, open, move, openActive } = search
  const { hits, hasNextPage, isFetchingNextPage, fetchNextPage } = results
  const scroller = useRef<HTMLDivElement>(null)
  const end = useRef<HTMLDivElement>(null)
  useShowActive(active && hitId(active))
  useLoadAtEnd(scroller, end, hasNextPage && !isFetchingNextPage, fetchNextPage)

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined
    if (!step && event.key !== "Enter") {
      return
    }
    event.preventDefault()
    event.stopPropagation()
    if (step) {
      move(step)
    } else {
      openActive()
    }
  }

  const line = (hit: Hit) => {
    const shared = { id: hitId(hit), isActive: hit === active, onOpen: () => open(hit) }
    return hit.type === "conversation" ? (
      <ConversationHit key={hit.key} conversation={hit.conversation} {...shared} />
    ) : (
      <MessageHit key={hit.key} hit={hit.hit} agentId={agentId} {...shared} />
    )
  }
  const conversations = hits.filter(({ type }) => type === "conversation")
  const messages = hits.filter(({ type }) => type === "message")

  return (
    <div ref={scroller} data-testid="search-results" className="min-h-0 flex-1 overflow-y-auto">
      <div
        id={RESULTS_ID}
        role="listbox"
        tabIndex={0}
        aria-label={t("search.results")}
        aria-activedescendant={active ? hitId(active) : undefined}
        onKeyDown={onKeyDown}
        className="focus-visible:shadow-borders-focus outline-none"
      >
        {conversations.length > 0 && (
          <Group id="inbox-search-conversations" title={t("search.conversations")}>
            {conversations.map(line)}
          </Group>
        )}
        {messages.length > 0 && (
          <Group id="inbox-search-messages" title={t("search.messages")}>
            {messages.map(line)}
          </Group>
        )}
      </div>
      <div ref={end} className="h-px" />
      {isFetchingNextPage && (
        <div role="status" className="text-ui-fg-subtle flex justify-center py-4">
          <Spinner aria-hidden className="animate-spin" />
          <span className="sr-only">{t("search.loadingMore")}</span>
        </div>
      )}
    </div>
  )
}

const Group = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <div role="group" aria-labelledby={id}>
    <div
      id={id}
      role="presentation"
      className="txt-compact-xsmall-plus text-ui-fg-subtle bg-ui-bg-subtle border-ui-border-base sticky top-0 z-[1] border-b px-4 py-1.5"
    >
      {title}
    </div>
    {children}
  </div>
)
