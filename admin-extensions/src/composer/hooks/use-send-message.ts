import { useCallback } from "react"
import { newClientId } from "../client-id"
import type { Draft } from "../drafts"
import { outbox, outboxKey } from "../outbox"
import { useOutboxSender } from "./use-outbox"

/** Sends a draft: it stands in the thread at once, and is sent in the background. */
export function useSendMessage(agentId: string, conversationId: string) {
  const sender = useOutboxSender()
  return useCallback(
    (draft: Draft, isCaption: boolean) => {
      const key = outboxKey(agentId, conversationId)
      outbox.add(key, {
        client_id: newClientId(),
        conversation_id: conversationId,
        text: draft.text.trim(),
        attachments: draft.files?.flatMap(({ attachment }) => attachment ?? []),
        is_caption: isCaption,
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
