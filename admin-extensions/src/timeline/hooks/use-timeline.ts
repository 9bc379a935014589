import { useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query"
import { useCallback, useRef } from "react"
import { isNotFound, isNotPermitted } from "../../shared/api/errors"
import { inboxKeys, type TimelineFilters } from "../../shared/cache/query-keys"
import { timelineApi } from "../api"
import { appendPage, renewTimeline, type Timeline } from "../timeline-cache"

const LARGEST_PAGE = 100
/** Not everything that happens is told by the stream, and not every screen follows it. */
const STALE_MS = 10_000

/** What happened with a contact, as far as it is loaded. */
export function useTimeline(customerId: string, filters: TimelineFilters, { isWatched = true } = {}) {
  const client = useQueryClient()
  const key = inboxKeys.timeline(customerId, filters)
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => loadNewest(client, customerId, filters, signal),
    // Another filter replaces what is shown once it is there; another contact begins with nothing.
    placeholderData: (shown: Timeline | undefined, query) =>
      query?.queryKey[3] === customerId ? shown : undefined,
    retry: (count, error) => !isNotFound(error) && !isNotPermitted(error) && count < 1,
    staleTime: STALE_MS,
    // Where no stream tells, coming back to the tab is the moment to look again.
    refetchOnWindowFocus: !isWatched,
  })
}

async function loadNewest(
  client: QueryClient,
  customerId: string,
  filters: TimelineFilters,
  signal: AbortSignal
): Promise<Timeline> {
  const key = inboxKeys.timeline(customerId, filters)
  const loaded = client.getQueryData<Timeline>(key)?.entries.length ?? 0
  const limit = Math.min(Math.max(filters.size, loaded), LARGEST_PAGE)
  const fresh = await timelineApi.list(customerId, { kind: filters.kinds, limit }, signal)
  return renewTimeline(client.getQueryData<Timeline>(key), fresh)
}

/** Loads the page after the last loaded entry; calls while one is under way do nothing. */
export function useOlderEntries(customerId: string, filters: TimelineFilters) {
  const client = useQueryClient()
  const isLoading = useRef(false)
  const key = inboxKeys.timeline(customerId, filters)
  const { mutate, isPending, isError, error } = useMutation({
    mutationFn: async () => {
      const cursor = client.getQueryData<Timeline>(key)?.next_cursor
      if (!cursor) {
        return null
      }
      const page = await timelineApi.list(customerId, { kind: filters.kinds, cursor, limit: filters.size })
      return { cursor, page }
    },
    onSuccess: (answer) => {
      if (answer) {
        client.setQueryData<Timeline>(
          key,
          (timeline) => timeline && appendPage(timeline, answer.page, answer.cursor)
        )
      }
    },
    onSettled: () => {
      isLoading.current = false
    },
  })

  const loadOlder = useCallback(() => {
    if (!isLoading.current) {
      isLoading.current = true
      mutate()
    }
  }, [mutate])

  return { loadOlder, isLoadingOlder: isPending, hasFailed: isError, error }
}
