import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { isNotFound, isNotPermitted } from "../../../shared/api/errors"

/** What screens without the stream, and those that come back to one, may show without asking again. */
const STALE_MS = 10_000

interface CursorPages<Page, Item> {
  queryKey: readonly unknown[]
  load: (cursor: string | null, signal: AbortSignal) => Promise<Page>
  itemsOf: (page: Page) => Item[]
  isEnabled?: boolean
}

/** A list that is loaded page by page. What another search replaces stays on screen until the answer is there. */
export function useCursorPages<Page extends { next_cursor: string | null }, Item extends { id: string }>({
  queryKey,
  load,
  itemsOf,
  isEnabled = true,
}: CursorPages<Page, Item>) {
  const query = useInfiniteQuery({
    queryKey,
    enabled: isEnabled,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    getNextPageParam: (page: Page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
    retry: (count, error) => !isNotFound(error) && !isNotPermitted(error) && count < 1,
    staleTime: STALE_MS,
  })
  const pages = query.data?.pages
  const items = useMemo(() => {
    // What changed its place between two requests may stand on two pages.
    const byId = new Map(pages?.flatMap(itemsOf).map((item) => [item.id, item]))
    return [...byId.values()]
  }, [pages, itemsOf])
  return { ...query, items }
}

export type CursorPagesResult = Pick<
  ReturnType<typeof useCursorPages>,
  "hasNextPage" | "isFetchingNextPage" | "isFetchNextPageError" | "fetchNextPage" | "error"
>
