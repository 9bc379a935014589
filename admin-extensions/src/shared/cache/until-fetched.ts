import type { QueryClient, QueryKey } from "@tanstack/react-query"

/** Where news never end, what is there by then has to do. */
const LONGEST_MS = 3_000

/** Until nothing of it is being fetched: news that come meanwhile begin again, and end a wait for what was begun before. */
export function untilFetched(client: QueryClient, queryKey: QueryKey): Promise<void> {
  const isFetching = () => client.isFetching({ queryKey }) > 0
  if (!isFetching()) return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      unsubscribe()
      resolve()
    }
    const timer = setTimeout(end, LONGEST_MS)
    const unsubscribe = client.getQueryCache().subscribe(() => {
      if (!isFetching()) end()
    })
  })
}
