import { useCallback } from "react"
import { useStored } from "../../shared/hooks/use-stored"
import { recentSearches, withSearch } from "../recent-searches"

/** What this agent looked for in this browser, newest first. */
export function useRecentSearches(agentId: string) {
  const searches = useStored(recentSearches, agentId)
  const remember = useCallback(
    (query: string) => recentSearches.set(agentId, withSearch(recentSearches.get(agentId), query)),
    [agentId]
  )
  const forget = useCallback(() => recentSearches.set(agentId, []), [agentId])
  return { searches, remember, forget }
}
