import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { ChatbotFlow } from "../../../shared/types"
import { chatbotApi, chatbotKeys } from "../api"
import { useDebounced } from "../../../shared/hooks/use-debounced"

const PAUSE_MS = 400

/** What is wrong with the flow as it stands in the editor. */
export function useProblems(flow: ChatbotFlow, channelIds: string[]) {
  const settled = useDebounced(flow, PAUSE_MS)
  const query = useQuery({
    queryKey: chatbotKeys.problems(settled, channelIds),
    queryFn: ({ signal }) => chatbotApi.validate({ flow: settled, channel_ids: channelIds }, signal),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  return {
    problems: query.data?.problems ?? [],
    /** Until it says what the present flow's problems are. */
    isChecking: settled !== flow || query.isPlaceholderData || query.isPending,
    error: query.error,
  }
}
