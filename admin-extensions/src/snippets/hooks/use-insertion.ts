import { useRef, useState, type RefObject } from "react"
import { changeFiles, draftKey, drafts, type Draft, type DraftFile } from "../../composer/drafts"
import { uploads } from "../../composer/hooks/use-files"
import type { SnippetDTO, UseSnippetResponse } from "../../shared/types"
import { snippetApi } from "../api"
import { draftFileOf } from "../../composer/draft-file"
import { findQuery, movedCaret, replaceQuery } from "../replace-query"
import type { SlashQuery } from "../slash-query"
import { selectPart, typeOver } from "../../shared/type-over"
import { variablesIn } from "../variables"
import { useCountUse } from "./use-snippets"

interface Asked {
  snippet: SnippetDTO
  /** What was typed for it, slash included. */
  typed: string
  start: number
}

interface Inserted {
  before: string
  after: string
  files: DraftFile[]
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

  const putIn = (asked: Asked, answer: UseSnippetResponse) => {
    const before = drafts.get(key).text
    const change = replaceQuery(before, asked.typed, asked.start, answer.text)
    // Whoever has taken the query away does not want it any more.
    if (!change) {
      return
    }
    const field = input.current
    const queryEnd = change.start + asked.typed.length
    const caret = field?.selectionEnd ?? 0
    const isTyping = field === document.activeElement && field?.value === before
    if (!field || !isTyping || !typeOver(field, change.start, queryEnd, answer.text)) {
      drafts.set(key, { ...drafts.get(key), text: change.text })
    }
    if (field && isTyping) {
      const [unresolved] = variablesIn(answer.text)
      if (unresolved && caret === queryEnd) {
        selectPart(field, change.start + unresolved.start, change.start + unresolved.end)
      } else {
        const at = movedCaret(caret, { start: change.start, end: queryEnd }, answer.text.length)
        field.setSelectionRange(at, at)
      }
    }
    const files = answer.attachments.map(draftFileOf)
    changeFiles(drafts, key, (known) => [...known, ...files])
    last.current = { before, after: change.text, files }
    setRefused(answer.refused)
  }

  const insert = async (asked: Asked) => {
    setPending(asked)
    setFailed(null)
    setRefused([])
    try {
      putIn(asked, await snippetApi.use(asked.snippet.id, { conversation_id: conversationId }))
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
