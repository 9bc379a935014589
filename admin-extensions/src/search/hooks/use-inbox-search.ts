import { useCallback, useMemo, useState } from "react"
import type { useInboxLocation } from "../../inbox/hooks/use-inbox-location"
import type { MeResponse } from "../../shared/types"
import { stepFrom, type Hit } from "../hits"
import { useRecentSearches } from "./use-recent-searches"
import { useSearch } from "./use-search"
import { useSearchLocation } from "./use-search-location"

/** Looking for something, moving through what was found, and opening it. */
export function useInboxSearch(me: MeResponse | undefined, location: ReturnType<typeof useInboxLocation>) {
  const where = useSearchLocation()
  const { query, filters, search } = where
  const results = useSearch(query, filters, me)
  const { hits } = results
  const { searches, remember, forget } = useRecentSearches(me?.agent.id ?? "")
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const active = hits.find((hit) => hit.key === activeKey) ?? null
  const { openConversation, openMessage } = location

  const open = useCallback(
    (hit: Hit) => {
      setActiveKey(hit.key)
      remember(query)
      if (hit.type === "conversation") {
        openConversation(hit.conversation.id)
      } else {
        const { id, conversation_id, sequence } = hit.hit.message
        openMessage(conversation_id, { id, sequence })
      }
    },
    [openConversation, openMessage, query, remember]
  )

  return useMemo(() => {
    const isActive = query !== ""
    return {
      ...where,
      isActive,
      results,
      active,
      open,
      move: (step: 1 | -1) => setActiveKey(stepFrom(hits, active?.key ?? null, step)?.key ?? null),
      /** Goes on to the next one and opens it. */
      step: (direction: 1 | -1) => {
        const next = stepFrom(hits, active?.key ?? null, direction)
        if (next && next !== active) {
          open(next)
        }
      },
      /** The one that is reached, else the first. */
      openActive: () => {
        const hit = active ?? hits[0]
        if (hit) {
          open(hit)
        }
      },
      clear: () => search(""),
      recent: { searches, remember, forget },
    }
  }, [active, forget, hits, open, query, remember, results, search, searches, where])
}

export type InboxSearch = ReturnType<typeof useInboxSearch>
