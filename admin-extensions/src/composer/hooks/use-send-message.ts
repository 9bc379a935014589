import { useCallback } from "react"
import { newClientId } from "../client-id"
import type { Draft } from "../drafts"
import { outbox, outboxKey, type OutboxEntry } from "../outbox"
import { useOutboxSender } from "./use-outbox"

/** Sends a draft: it stands in the thread at once, and is sent in the background. */
export function useSendMessage(agentId: string, conversationId: string) {
  const send = useSendContent(agentId, conversationId)
  return useCallback(
    (draft: Draft, isCaption: boolean) =>
      send({
        text: draft.text.trim(),
        attachments: draft.files?.flatMap(({ attachment }) => attachment ?? []),
        is_caption: isCaption,
        reply_to: draft.reply_to,
      }),
    [send]
  )
}

type Content = Partial<
  Pick<OutboxEntry, "text" | "attachments" | "is_caption" | "reply_to" | "location" | "contacts">
>

/** Sends what was not written in the field, and leaves the draft alone. */
export function useSendContent(agentId: string, conversationId: string) {
  const sender = useOutboxSender()
  return useCallback(
    (content: Content) => {
      const key = outboxKey(agentId, conversationId)
      outbox.add(key, {
        text: "",
        reply_to: null,
        ...content,
        client_id: newClientId(),
        conversation_id: conversationId,
        created_at: new Date().toISOString(),
        state: "sending",
        error: null,
      })
      void sender.flush(key)
    },
    [agentId, conversationId, sender]
  )
}
