import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { inboxKeys } from "../../shared/cache/query-keys"
import type { StreamEvent } from "../../shared/stream/events"
import { streamHub } from "../../shared/stream/hub"
import type { ConversationDTO } from "../../shared/types"
import { renewConversation, type Timeline } from "../timeline-cache"

/** Several things are often told at once: they are asked for together. */
const GATHER_MS = 300

/** What tells of more than the conversation itself, such as a transfer. Its messages do not. */
const shownOf = ({ status, assignee, department, closed_at }: ConversationDTO) =>
  JSON.stringify([status, assignee?.id, department?.id, closed_at])

/** Keeps the timelines of a customer current for as long as one is on screen. */
export function useTimelineStream(customerId: string): void {
  const client = useQueryClient()
  useEffect(() => {
    const shown = new Map<string, string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void client.invalidateQueries({ queryKey: inboxKeys.timelines(customerId) })
      }, GATHER_MS)
    }

    const onEvent = (event: StreamEvent) => {
      if (event.type === "timeline.updated" && event.data.customer_id === customerId) {
        refresh()
        // A new owner is told no other way.
        void client.invalidateQueries({ queryKey: inboxKeys.contact(customerId) })
      }
      if (event.type !== "conversation.updated") {
        return
      }
      const { conversation } = event.data
      if (conversation.contact.customer_id !== customerId) {
        return
      }
      client.setQueriesData<Timeline>(
        { queryKey: inboxKeys.timelines(customerId) },
        (timeline) => timeline && renewConversation(timeline, conversation)
      )
      if (shown.get(conversation.id) !== shownOf(conversation)) {
        shown.set(conversation.id, shownOf(conversation))
        refresh()
      }
    }

    // What is told without an id is not told again after a gap.
    const onState = () => {
      if (streamHub.getState() === "connected") {
        refresh()
      }
    }
    const unsubscribe = [streamHub.subscribe(onEvent), streamHub.subscribeState(onState)]
    return () => {
      clearTimeout(timer)
      unsubscribe.forEach((stop) => stop())
    }
  }, [client, customerId])
}
