import { useCallback } from "react"
import { useStored } from "../../shared/hooks/use-stored"
import type { MessageDTO, ReplyToDTO } from "../../shared/types"
import { draftKey, drafts, EMPTY_DRAFT } from "../drafts"
import { draftSync } from "./use-draft-sync"

export function toReply(message: MessageDTO): ReplyToDTO {
  const { id, sequence, kind, text, author } = message
  return { id, sequence, kind, text, author }
}

/** Writes to a draft without listening to it, so that typing does not redraw the thread. */
export function useSetReply(agentId: string, conversationId: string) {
  const key = draftKey(agentId, conversationId)
  return useCallback(
    (reply: ReplyToDTO | null) => drafts.set(key, { ...drafts.get(key), reply_to: reply }),
    [key]
  )
}

/** Puts words into a draft, after those that stand there. */
export function useAddText(agentId: string, conversationId: string) {
  const key = draftKey(agentId, conversationId)
  return useCallback(
    (added: string) => {
      const draft = drafts.get(key)
      const text = [draft.text.trimEnd(), added].filter(Boolean).join("\n")
      drafts.set(key, { ...draft, text })
    },
    [key]
  )
}

/** What is being written in a conversation. Kept over switching, reload, and in other browsers. */
export function useDraft(agentId: string, conversationId: string) {
  const key = draftKey(agentId, conversationId)
  const draft = useStored(drafts, key)
  const setText = useCallback((text: string) => drafts.set(key, { ...drafts.get(key), text }), [key])
  const setReply = useSetReply(agentId, conversationId)
  const clear = useCallback(() => {
    drafts.set(key, EMPTY_DRAFT)
    void draftSync.flush(key)
  }, [key])
  return { draft, setText, setReply, clear }
}
