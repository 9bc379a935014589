import { clx } from "@medusajs/ui"
import { ListSkeleton } from "../../inbox/components/list-skeleton"
import { LoadError } from "../../shared/components/load-error"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MeResponse } from "../../shared/types"
import type { InboxSearch } from "../hooks/use-inbox-search"
import { FilterBar } from "./filter-bar"
import { SearchEmpty } from "./search-empty"
import { SearchResults } from "./search-results"

interface SearchPaneProps {
  me: MeResponse
  search: InboxSearch
}

/** Stands in place of the list while something is looked for. */
export const SearchPane = ({ me, search }: SearchPaneProps) => {
  const { t } = useInboxTranslation()
  const { results } = search
  const { hits, data, isError, error, isPending, isPlaceholderData, refetch } = results
  const hasFailed = isError && (!data || isPlaceholderData)
  const isEmpty = !isPending && !hasFailed && hits.length === 0
  const count = results.hasNextPage ? `${hits.length}+` : String(hits.length)
  return (
    <div data-testid="search-pane" className="flex min-h-0 flex-1 flex-col">
      <FilterBar search={search} />
      <div role="status" className="sr-only">
        {!isPending && !isPlaceholderData && !hasFailed && t("search.found", { count })}
      </div>
      <div
        aria-busy={isPlaceholderData}
        className={clx(
          "border-ui-border-base flex min-h-0 flex-1 flex-col border-t transition-opacity",
          isPlaceholderData && !hasFailed && "opacity-60"
        )}
      >
        {hasFailed ? (
          <LoadError title={t("search.failed")} error={error} onRetry={() => void refetch()} />
        ) : isPending ? (
          <ListSkeleton />
        ) : isEmpty && !isPlaceholderData ? (
          <SearchEmpty search={search} />
        ) : (
          <SearchResults search={search} agentId={me.agent.id} />
        )}
      </div>
    </div>
  )
}
