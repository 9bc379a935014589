import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useCallback, useMemo } from "react"
import type { SnippetListResponse } from "../../shared/types"
import { snippetApi, snippetKeys } from "../api"
import { indexSnippets, type SnippetIndex } from "../search-snippets"

/** What colleagues change is not told by the stream: it is asked for when somebody begins to write, once a minute. */
const STALE_MS = 60_000

/** Everything this agent may use. */
export function useSnippets(isEnabled = true) {
  return useQuery({
    queryKey: snippetKeys.list(),
    queryFn: ({ signal }) => snippetApi.list(signal),
    staleTime: STALE_MS,
    enabled: isEnabled,
  })
}

/** The same, ready to be searched; null until known. */
export function useSnippetIndex(isEnabled: boolean) {
  const query = useSnippets(isEnabled)
  const { data } = query
  const index = useMemo<SnippetIndex | null>(() => (data ? indexSnippets(data.snippets) : null), [data])
  return { ...query, index }
}

/** What may stand between braces. */
export function useSnippetVariables() {
  return useQuery({
    queryKey: snippetKeys.variables(),
    queryFn: ({ signal }) => snippetApi.variables(signal),
    staleTime: 5 * STALE_MS,
  })
}

/** Counts a use where the lists are shown, as the server has. */
export function useCountUse() {
  const client = useQueryClient()
  return useCallback(
    (id: string) =>
      client.setQueryData<SnippetListResponse>(
        snippetKeys.list(),
        (answer) =>
          answer && {
            snippets: answer.snippets.map((snippet) =>
              snippet.id === id
                ? {
                    ...snippet,
                    own_usage_count: snippet.own_usage_count + 1,
                    usage_count: snippet.usage_count + 1,
                  }
                : snippet
            ),
          }
      ),
    [client]
  )
}
