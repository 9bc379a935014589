import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useCallback, useMemo } from "react"
import type { SnippetListResponse } from "../../shared/types"
import { snippetApi, snippetKeys } from "../api"
import { indexSnippets, type SnippetIndex } from "../search-snippets"

/**
 * What colleagues change is not told by the stream. There may be thousands, so they are asked for now and then when
 * somebody begins to write, and at once where something is missing.
 */
const STALE_MS = 5 * 60_000
const MISSING_MS = 5_000

interface SnippetsOptions {
  isEnabled?: boolean
  /** Whether what is known is looked at again in any case. */
  isFresh?: boolean
}

/** Everything this agent may use. */
function useSnippets({ isEnabled = true, isFresh = false }: SnippetsOptions) {
  return useQuery({
    queryKey: snippetKeys.list(),
    queryFn: ({ signal }) => snippetApi.list(signal),
    staleTime: STALE_MS,
    refetchOnMount: isFresh ? "always" : true,
    enabled: isEnabled,
  })
}

/** The same, ready to be searched; null until known. */
export function useSnippetIndex(options: SnippetsOptions) {
  const { data, error, dataUpdatedAt, refetch } = useSnippets(options)
  const index = useMemo<SnippetIndex | null>(() => (data ? indexSnippets(data.snippets) : null), [data])
  return {
    index,
    error,
    refetch,
    /** Asks again for what somebody expects to be there. */
    miss: () => Date.now() - dataUpdatedAt > MISSING_MS && void refetch(),
  }
}

/** What may stand between braces. */
export function useSnippetVariables() {
  return useQuery({
    queryKey: snippetKeys.variables(),
    queryFn: ({ signal }) => snippetApi.variables(signal),
    staleTime: STALE_MS,
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
