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
 * @param isAllSeen whether nothing inbound is loaded beyond it
 */
export function useMarkRead(
  conversation: ConversationDTO,
  agentId: string,
  seenSequence: number,
  isAllSeen: boolean
): void {
  const client = useQueryClient()
  const isAttentive = useAttention()
  const asked = useRef<string | null>(null)
  const [failures, setFailures] = useState(0)
  const { id, assignee, status, read_sequence, unread_count } = conversation
  const isConcerned = assignee === null ? status !== "bot" : assignee.id === agentId
  // What was handed over arrives unread, although somebody has read it before.
  const isNew = isAllSeen && unread_count > 0
  const news =
    seenSequence > read_sequence
      ? `${seenSequence} after ${read_sequence}`
      : isNew
        ? `${unread_count} again`
        : null

  useEffect(() => {
    if (news === null) {
      asked.current = null
    }
    if (!isAttentive || !isConcerned || news === null || asked.current === news) {
      return
    }
    asked.current = news
    inboxApi
      .markRead(id, seenSequence)
      .then((answer) => writeConversation(client, answer.conversation))
      .catch(() => {
        // Nothing on screen depends on it: tried again later, without a word.
        setTimeout(() => {
          asked.current = null
          setFailures((count) => count + 1)
        }, REPEAT_AFTER_MS)
      })
  }, [client, failures, id, isAttentive, isConcerned, news, seenSequence])
}
