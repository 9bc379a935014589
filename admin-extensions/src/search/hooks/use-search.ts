import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import type { SearchPages } from "../../shared/cache/search-results"
import type { MeResponse } from "../../shared/types"
import { hitsOf } from "../hits"
import { toSearchQuery, type SearchFilters } from "../search-filters"

const PAGE_SIZE = 30
/** Looking at the same results again need not ask for them; what comes in later is in the list anyway. */
const STALE_MS = 60_000

/** What is found, page by page. While somebody types on, what was found before stays. */
export function useSearch(q: string, filters: SearchFilters, me: MeResponse | undefined) {
  const asked = toSearchQuery(q, filters)
  const query = useInfiniteQuery({
    queryKey: inboxKeys.search(asked),
    enabled: me !== undefined && q !== "",
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      inboxApi.search({ ...asked, cursor: pageParam, limit: PAGE_SIZE }, signal),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: STALE_MS,
  })
  const hits = useMemo(() => hitsOf(query.data as SearchPages | undefined), [query.data])
  return { ...query, hits }
}
