import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { ChatbotFlow, PreviewFlowBody } from "../../../shared/types"
import { chatbotApi, chatbotKeys } from "../api"
import { replay, type PreviewInput } from "../flow/preview-turns"
import { useDebounced } from "../../../shared/hooks/use-debounced"

const PAUSE_MS = 500

/**
 * A conversation with the flow as it stands in the editor. It is told from its beginning whenever the flow
 * changes; turns that stay the same are not asked for again.
 */
export function usePreview(flow: ChatbotFlow) {
  const client = useQueryClient()
  const settled = useDebounced(flow, PAUSE_MS)
  const [inputs, setInputs] = useState<PreviewInput[]>([])
  const [facts, setFacts] = useState<Record<string, boolean>>({})
  const ask = (turn: Omit<PreviewFlowBody, "flow" | "facts">) => {
    const body = { flow: settled, facts, ...turn }
    return client.fetchQuery({
      queryKey: chatbotKeys.turn(body),
      queryFn: ({ signal }) => chatbotApi.preview(body, signal),
      staleTime: Infinity,
      gcTime: 60_000,
    })
  }
  const query = useQuery({
    queryKey: chatbotKeys.transcript(settled, facts, inputs),
    queryFn: () => replay(inputs, ask),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
  })
  return {
    transcript: query.data ?? null,
    error: query.error,
    isLoading: query.isFetching || settled !== flow,
    facts,
    setFact: (key: string, isSo: boolean) => setFacts((current) => ({ ...current, [key]: isSo })),
    say: (input: PreviewInput) => setInputs((current) => [...current, input]),
    startAgain: () => {
      setInputs([])
      if (query.error) void query.refetch()
    },
  }
}
