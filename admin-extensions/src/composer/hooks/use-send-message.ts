import { useCallback } from "react"
import type { Draft } from "../drafts"
import { outbox, outboxKey } from "../outbox"
import { useOutboxSender } from "./use-outbox"

/** Random, so that two tabs never choose the same; `randomUUID` is missing on plain http. */
function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}

/** Sends a draft: it stands in the thread at once, and is sent in the background. */
export function useSendMessage(agentId: string, conversationId: string) {
  const sender = useOutboxSender()
  return useCallback(
    (draft: Draft) => {
      const key = outboxKey(agentId, conversationId)
      outbox.add(key, {
        client_id: newClientId(),
        conversation_id: conversationId,
        text: draft.text.trim(),
        reply_to: draft.reply_to,
        created_at: new Date().toISOString(),
        state: "sending",
        error: null,
      })
      void sender.flush(key)
    },
    [agentId, conversationId, sender]
  )
}
