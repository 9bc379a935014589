import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useSyncExternalStore } from "react"
import { applyEvent } from "../../shared/stream/apply-event"
import { inboxKeys } from "../../shared/cache/query-keys"
import { streamHub, type StreamState } from "../../shared/stream/hub"

/** Keeps everything cached under `inboxKeys.live()` current for as long as a screen that asks for it is open. */
export function useInboxStream(isEnabled: boolean): void {
  const client = useQueryClient()

  useEffect(() => {
    if (!isEnabled) {
      return
    }
    const unsubscribe = streamHub.subscribe((event) => applyEvent(client, event))
    // What could not be loaded while the server was away is no event, and so would stay an error.
    const reload = () => {
      if (streamHub.getState() === "connected") {
        void client.refetchQueries({
          queryKey: inboxKeys.all,
          predicate: ({ state }) => state.status === "error",
        })
      }
    }
    const unsubscribeState = streamHub.subscribeState(reload)
    const release = streamHub.acquire()
    // A page that comes back from the browser's cache has missed what other tabs were told.
    const refresh = (event: PageTransitionEvent) => {
      if (event.persisted) {
        void client.invalidateQueries({ queryKey: inboxKeys.live() })
      }
    }
    window.addEventListener("pageshow", refresh)
    return () => {
      window.removeEventListener("pageshow", refresh)
      release()
      unsubscribe()
      unsubscribeState()
      // Nothing keeps it current from here on, unless the page that comes next does.
      setTimeout(() => {
        if (!streamHub.isInUse()) {
          client.removeQueries({ queryKey: inboxKeys.live(), type: "inactive" })
        }
      })
    }
  }, [client, isEnabled])
}

export const useStreamState = (): StreamState =>
  useSyncExternalStore(streamHub.subscribeState, streamHub.getState)
