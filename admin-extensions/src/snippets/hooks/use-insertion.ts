import { useRef, useState, type RefObject } from "react"
import { changeFiles, draftKey, drafts, type Draft } from "../../composer/drafts"
import { uploads } from "../../composer/hooks/use-files"
import type { SnippetDTO, UseSnippetResponse } from "../../shared/types"
import { snippetApi } from "../api"
import { draftFileOf } from "../../composer/draft-file"
import { putIn, type Inserted, type Typed } from "../put-in"
import { findQuery } from "../replace-query"
import type { SlashQuery } from "../slash-query"
import { useCountUse } from "./use-snippets"

interface Asked extends Typed {
  snippet: SnippetDTO
}

interface InsertionOptions {
  agentId: string
  conversationId: string
  draft: Draft
  input: RefObject<HTMLTextAreaElement>
}

/** Puts snippets into a draft in place of what was typed for them. */
export function useInsertion({ agentId, conversationId, draft, input }: InsertionOptions) {
  const key = draftKey(agentId, conversationId)
  const countUse = useCountUse()
  const [pending, setPending] = useState<Asked | null>(null)
  const [failed, setFailed] = useState<(Asked & { error: unknown }) | null>(null)
  const [refused, setRefused] = useState<UseSnippetResponse["refused"]>([])
  const last = useRef<Inserted | null>(null)

  const take = (asked: Asked, { text, attachments, refused }: UseSnippetResponse) => {
    const inserted = putIn(key, input, asked, { text, files: attachments.map(draftFileOf) })
    if (inserted) {
      last.current = inserted
      setRefused(refused)
    }
  }

  const insert = async (asked: Asked) => {
    setPending(asked)
    setFailed(null)
    setRefused([])
    try {
      take(asked, await snippetApi.use(asked.snippet.id, { conversation_id: conversationId }))
      countUse(asked.snippet.id)
    } catch (error) {
      setFailed({ ...asked, error })
    } finally {
      setPending(null)
    }
  }

  /** Files come and go with the words they came with. */
  const onUndo = (inputType: string, text: string) => {
    const { before, after, files } = last.current ?? { before: null, after: null, files: [] }
    if (inputType === "historyUndo" && text === before) {
      files.forEach(({ id }) => uploads.remove(key, id))
      setRefused([])
    } else if (inputType === "historyRedo" && text === after) {
      changeFiles(drafts, key, (known) => [...known, ...files])
    }
  }

  return {
    pending,
    /** As long as what was typed for it stands there. */
    failed: failed && findQuery(draft.text, failed.typed, failed.start) !== null ? failed : null,
    refused,
    insert: (snippet: SnippetDTO, { start, query }: SlashQuery) =>
      void insert({ snippet, typed: `/${query}`, start }),
    retry: () => failed && void insert(failed),
    clearNotices: () => {
      setFailed(null)
      setRefused([])
    },
    onUndo,
  }
}

export type Insertion = ReturnType<typeof useInsertion>
