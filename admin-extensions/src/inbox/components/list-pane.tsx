import { clx } from "@medusajs/ui"
import { useState, type RefObject } from "react"
import { SearchField } from "../../search/components/search-field"
import { SearchPane } from "../../search/components/search-pane"
import type { InboxSearch } from "../../search/hooks/use-inbox-search"
import { LoadError } from "../../shared/components/load-error"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ConversationDTO, MeResponse } from "../../shared/types"
import type { Concerns } from "../hooks/use-concerns"
import type { useConversations } from "../hooks/use-conversations"
import type { useInboxLocation } from "../hooks/use-inbox-location"
import type { SelectionMode } from "../hooks/use-selection"
import { shownViews, type InboxView } from "../views"
import { CloseManyDialog } from "./close-many-dialog"
import { ConversationList } from "./conversation-list"
import { DepartmentFilter } from "./department-filter"
import { ListEmpty } from "./list-empty"
import { ListHeader } from "./list-header"
import { ListSkeleton } from "./list-skeleton"
import { NoChannel } from "./no-channel"
import { SelectionBar } from "./selection-bar"
import { StreamStatus } from "./stream-status"
import { LIST_PANEL_ID, ViewTabs, viewTabId } from "./view-tabs"

interface ListPaneProps {
  me: MeResponse | undefined
  /** Null until it is known where to begin. */
  view: InboxView | null
  concerns: Concerns
  location: ReturnType<typeof useInboxLocation>
  list: ReturnType<typeof useConversations>
  /** The list in the order it is shown. */
  conversations: ConversationDTO[]
  selection: SelectionMode
  search: InboxSearch
  isNarrow: boolean
  /** Nothing can arrive yet: the widest pane there is explains it. */
  hasNoChannel: boolean
  searchInput: RefObject<HTMLInputElement>
  onReach: (id: string | null) => void
  onStep: (step: 1 | -1) => void
  onWrite: () => void
  onHelp: () => void
  /** Missing where nobody can be written to first. */
  onStart?: () => void
}

export const ListPane = (props: ListPaneProps) => {
  const { me, view, concerns, location, list, conversations, selection, search, isNarrow, hasNoChannel } =
    props
  const { t } = useInboxTranslation()
  const [isClosing, setIsClosing] = useState(false)
  const selected = conversations.filter(({ id }) => selection.ids?.has(id))
  const views = me ? shownViews(me, view, concerns) : []

  return (
    <section
      aria-label={t("list.label")}
      className={clx(
        // What floats above a part of it stays below the popovers of the page.
        "border-ui-border-base isolate flex min-h-0 flex-col",
        isNarrow ? "w-full" : "w-[clamp(280px,24vw,320px)] shrink-0 border-e"
      )}
    >
      <ListHeader
        me={me}
        isNarrow={isNarrow}
        onHelp={props.onHelp}
        onStart={props.onStart}
        onSelect={
          selection.isAllowed && !search.isActive && conversations.length > 0 ? selection.start : undefined
        }
      />
      <SearchField inputRef={props.searchInput} hasKey={!isNarrow} search={search} />
      {!search.isActive && (
        <ViewTabs views={views} view={view} counts={concerns.counts} onChange={location.setView} />
      )}
      {me && view === "department" && !search.isActive && (
        <DepartmentFilter me={me} departmentId={location.departmentId} onChange={location.setDepartment} />
      )}
      <StreamStatus />
      {search.isActive && me ? (
        <SearchPane me={me} search={search} />
      ) : (
        <div
          id={LIST_PANEL_ID}
          role="tabpanel"
          aria-labelledby={view ? viewTabId(view) : undefined}
          aria-label={view ? undefined : t("list.loading")}
          className="border-ui-border-base flex min-h-0 flex-1 flex-col border-t"
        >
          {list.isError && !list.data ? (
            <LoadError title={t("errors.loadList")} error={list.error} onRetry={() => void list.refetch()} />
          ) : list.isPending ? (
            <ListSkeleton />
          ) : conversations.length === 0 ? (
            <EmptyList view={view ?? "mine"} hasNoChannel={hasNoChannel} isNarrow={isNarrow} />
          ) : (
            <ConversationList
              conversations={conversations}
              openId={location.conversationId}
              selection={selection}
              isShared={view === "department" || view === "all"}
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
      )}
      {selection.ids && (
        <SelectionBar
          selection={selection}
          hasRest={selected.length < conversations.length}
          onClose={() => setIsClosing(true)}
        />
      )}
      {isClosing && (
        <CloseManyDialog
          conversations={selected}
          onClose={() => setIsClosing(false)}
          onDone={() => {
            setIsClosing(false)
            selection.stop()
          }}
        />
      )}
    </section>
  )
}

interface EmptyListProps extends Pick<ListPaneProps, "isNarrow" | "hasNoChannel"> {
  view: InboxView
}

const EmptyList = ({ view, hasNoChannel, isNarrow }: EmptyListProps) => {
  if (hasNoChannel) {
    return isNarrow ? <NoChannel /> : null
  }
  return <ListEmpty view={view} />
}
