import { useQuery } from "@tanstack/react-query"
import { inboxApi } from "../api/inbox"
import { putAgent } from "../cache/agents"
import { inboxKeys } from "../cache/query-keys"
import { streamHub } from "../stream/hub"

/** Who is there is told by the stream; how much they have is not, so it is asked for while somebody looks. */
const COUNT_INTERVAL_MS = 15_000

interface ListOptions {
  /** Whether the numbers beside the names are looked at. */
  isCounting?: boolean
  isEnabled?: boolean
}

const freshness = ({ isCounting = false, isEnabled = true }: ListOptions) => ({
  enabled: isEnabled,
  staleTime: 60_000,
  refetchOnMount: isCounting ? ("always" as const) : true,
  refetchInterval: isCounting ? COUNT_INTERVAL_MS : (false as const),
})

/** Everybody with an inbox. */
export function useAgents(options: ListOptions = {}) {
  return useQuery({
    queryKey: inboxKeys.agents(),
    queryFn: ({ signal }) =>
      streamHub.journal.replayOver(
        () => inboxApi.agents(signal),
        (answer, event) => (event.type === "presence.updated" ? putAgent(answer, event.data.agent) : answer)
      ),
    ...freshness(options),
  })
}

export function useDepartments(options: ListOptions = {}) {
  return useQuery({
    queryKey: inboxKeys.departments(),
    queryFn: ({ signal }) => inboxApi.departments(signal),
    ...freshness(options),
  })
}
