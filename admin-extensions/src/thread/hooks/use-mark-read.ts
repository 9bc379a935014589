import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { inboxApi } from "../../shared/api/inbox"
import { writeConversation } from "../../shared/stream/apply-event"
import type { ConversationDTO } from "../../shared/types"
import { useAttention } from "./use-attention"

const REPEAT_AFTER_MS = 5_000

/**
 * Tells the server how far the thread has been read, while somebody looks at it. Only the assignee's reading
 * counts, or anybody's while it waits in the queue: a supervisor looking on must not clear another's unread,
 * nor what the chatbot has answered before it hands over.
 *
 * @param seenSequence highest sequence of an inbound message that has been shown; 0 while nothing has
 */
export function useMarkRead(conversation: ConversationDTO, agentId: string, seenSequence: number): void {
  const client = useQueryClient()
  const isAttentive = useAttention()
  const asked = useRef(0)
  const [failures, setFailures] = useState(0)
  const { id, assignee, status, read_sequence } = conversation
  const isConcerned = assignee === null ? status !== "bot" : assignee.id === agentId
  const isBehind = seenSequence > read_sequence

  useEffect(() => {
    if (!isAttentive || !isConcerned || !isBehind || asked.current >= seenSequence) {
      return
    }
    asked.current = seenSequence
    inboxApi
      .markRead(id, seenSequence)
      .then((answer) => writeConversation(client, answer.conversation))
      .catch(() => {
        // Nothing on screen depends on it: tried again later, without a word.
        setTimeout(() => {
          asked.current = 0
          setFailures((count) => count + 1)
        }, REPEAT_AFTER_MS)
      })
  }, [client, failures, id, isAttentive, isBehind, isConcerned, seenSequence])
}
