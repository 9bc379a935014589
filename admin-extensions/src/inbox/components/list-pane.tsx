import { Keyboard } from "@medusajs/icons"
import { clx, Heading, IconButton, Tooltip } from "@medusajs/ui"
import type { RefObject } from "react"
import { LoadError } from "../../shared/components/load-error"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { AgentDTO, ConversationDTO } from "../../shared/types"
import { useConcerns } from "../hooks/use-concerns"
import type { useConversations } from "../hooks/use-conversations"
import type { InboxView, useInboxLocation } from "../hooks/use-inbox-location"
import { ConversationList } from "./conversation-list"
import { ListEmpty } from "./list-empty"
import { NoChannel } from "./no-channel"
import { ListSkeleton } from "./list-skeleton"
import { SearchField } from "./search-field"
import { StreamStatus } from "./stream-status"
import { LIST_PANEL_ID, ViewTabs, viewTabId } from "./view-tabs"

interface ListPaneProps {
  agent: AgentDTO | undefined
  location: ReturnType<typeof useInboxLocation>
  list: ReturnType<typeof useConversations>
  /** The list in the order it is shown. */
  conversations: ConversationDTO[]
  query: string
  isNarrow: boolean
  /** Nothing can arrive yet: the widest pane there is explains it. */
  hasNoChannel: boolean
  searchInput: RefObject<HTMLInputElement>
  onSearch: (query: string) => void
  onReach: (id: string | null) => void
  onStep: (step: 1 | -1) => void
  onWrite: () => void
  onHelp: () => void
}

export const ListPane = (props: ListPaneProps) => {
  const { agent, location, list, conversations, query, isNarrow, hasNoChannel } = props
  const { t } = useInboxTranslation()
  const { counts } = useConcerns(agent?.id)

  return (
    <section
      aria-label={t("list.label")}
      className={clx(
        "border-ui-border-base flex min-h-0 flex-col",
        isNarrow ? "w-full" : "w-[clamp(280px,24vw,320px)] shrink-0 border-e"
      )}
    >
      <header className="flex items-center justify-between px-4 pb-2 pt-3">
        <Heading level="h1">{t("title")}</Heading>
        {!isNarrow && (
          <Tooltip content={t("actions.showShortcuts")}>
            <IconButton
              size="small"
              variant="transparent"
              aria-label={t("actions.showShortcuts")}
              onClick={props.onHelp}
            >
              <Keyboard className="text-ui-fg-muted" />
            </IconButton>
          </Tooltip>
        )}
      </header>
      <SearchField inputRef={props.searchInput} hasKey={!isNarrow} onSearch={props.onSearch} />
      <ViewTabs view={location.view} counts={counts} onChange={location.setView} />
      <StreamStatus />
      <div
        id={LIST_PANEL_ID}
        role="tabpanel"
        aria-labelledby={viewTabId(location.view)}
        className="border-ui-border-base flex min-h-0 flex-1 flex-col border-t"
      >
        {list.isError && !list.data ? (
          <LoadError title={t("errors.loadList")} error={list.error} onRetry={() => void list.refetch()} />
        ) : list.isPending ? (
          <ListSkeleton />
        ) : conversations.length === 0 ? (
          <EmptyList view={location.view} query={query} hasNoChannel={hasNoChannel} isNarrow={isNarrow} />
        ) : (
          <ConversationList
            conversations={conversations}
            openId={location.conversationId}
            hasMore={list.hasNextPage}
            isLoadingMore={list.isFetchingNextPage}
            onOpen={location.openConversation}
            onReach={props.onReach}
            onLoadMore={list.fetchNextPage}
            onStep={props.onStep}
            onWrite={props.onWrite}
          />
        )}
      </div>
    </section>
  )
}

interface EmptyListProps extends Pick<ListPaneProps, "query" | "isNarrow" | "hasNoChannel"> {
  view: InboxView
}

const EmptyList = ({ view, query, hasNoChannel, isNarrow }: EmptyListProps) => {
  if (hasNoChannel && !query) {
    return isNarrow ? <NoChannel /> : null
  }
  return <ListEmpty view={view} query={query} />
}
