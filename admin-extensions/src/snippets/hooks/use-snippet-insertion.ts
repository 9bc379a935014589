import type { RefObject } from "react"
import { draftFileOf } from "../../composer/draft-file"
import type { Draft } from "../../composer/drafts"
import { useInsertion } from "../../composer/hooks/use-insertion"
import type { SnippetDTO, UseSnippetResponse } from "../../shared/types"
import { snippetApi } from "../api"
import { useCountUse } from "./use-snippets"

interface SnippetInsertionOptions {
  agentId: string
  conversationId: string
  draft: Draft
  input: RefObject<HTMLTextAreaElement>
}

/** Puts snippets into a draft; the notice names files that the channel does not take. */
export function useSnippetInsertion(options: SnippetInsertionOptions) {
  const countUse = useCountUse()
  return useInsertion<SnippetDTO, UseSnippetResponse["refused"]>({
    ...options,
    fetch: async ({ id }) => {
      const answer = await snippetApi.use(id, { conversation_id: options.conversationId })
      countUse(id)
      const { text, attachments, refused } = answer
      return { text, files: attachments.map(draftFileOf), notice: refused.length ? refused : null }
    },
  })
}

export type SnippetInsertion = ReturnType<typeof useSnippetInsertion>
