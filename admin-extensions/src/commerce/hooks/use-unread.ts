import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { useLocation } from "react-router-dom"
import { isNotPermitted } from "../../shared/api/errors"
import type { StreamEvent } from "../../shared/stream/events"
import { listeningHub, streamHub } from "../../shared/stream/hub"
import type { UnreadResponse } from "../../shared/types"
import { commerceApi } from "../api"
import { commerceKeys } from "../keys"
import { applyUnread } from "../unread"

/**
 * How many conversations of mine hold something unread, live on every page; null while it is not known, and for users
 * without an inbox. A shop without a channel is asked once and listens to nothing.
 */
export function useUnread(): number | null {
  const client = useQueryClient()
  const { data, error } = useQuery({
    queryKey: commerceKeys.unread(),
    queryFn: ({ signal }) =>
      streamHub.journal.replayOver(
        () => listeningHub.journal.replayOver(() => commerceApi.unread(signal), applyUnread),
        applyUnread
      ),
    retry: (count, failure) => !isNotPermitted(failure) && count < 1,
    staleTime: 5 * 60_000,
  })
  const listens = data?.has_channels ?? false
  const hasStream = useOwnStream()

  useEffect(() => {
    const key = commerceKeys.unread()
    const hear = (event: StreamEvent) => {
      if (event.type === "reset") {
        void client.invalidateQueries({ queryKey: key })
      } else {
        client.setQueryData<UnreadResponse>(key, (unread) => unread && applyUnread(unread, event))
      }
    }
    // Whichever is in use tells all there is; what both tell counts once.
    const unsubscribe = [streamHub, listeningHub].map((hub) => hub.subscribe(hear))
    return () => unsubscribe.forEach((end) => end())
  }, [client])
  useEffect(() => (listens && !hasStream ? listeningHub.acquire() : undefined), [listens, hasStream])

  return data && !isNotPermitted(error) ? data.conversation_ids.length : null
}

/** Whether the page that is open follows the stream anyway: then that one tells all there is. */
function useOwnStream(): boolean {
  const { pathname } = useLocation()
  const [hasStream, setHasStream] = useState(false)
  useEffect(() => {
    // After the page that has just been opened.
    const timer = setTimeout(() => setHasStream(streamHub.isInUse()), 50)
    return () => clearTimeout(timer)
  }, [pathname])
  return hasStream
}
