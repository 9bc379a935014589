import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { useInboxStream } from "../../../inbox/hooks/use-inbox-stream"
import { streamHub } from "../../../shared/stream/hub"
import { crmKeys } from "../../keys"

/** Keeps deals, companies and tasks current. What the stream tells of them is not told again after a gap. */
export function useCrmStream(isEnabled: boolean): void {
  const client = useQueryClient()
  useInboxStream(isEnabled)
  useEffect(() => {
    let hasBeenConnected = streamHub.getState() === "connected"
    return streamHub.subscribeState(() => {
      if (streamHub.getState() !== "connected") return
      if (hasBeenConnected) void client.invalidateQueries({ queryKey: crmKeys.all() })
      hasBeenConnected = true
    })
  }, [client])
}
