import { useRef, useState, type RefObject } from "react"
import { putIn, type Inserted, type Typed } from "../../snippets/put-in"
import { findQuery } from "../../snippets/replace-query"
import { changeFiles, draftKey, drafts, type Draft, type DraftFile } from "../drafts"
import { uploads } from "./use-files"

interface Asked<Item> extends Typed {
  item: Item
}

interface InsertionOptions<Item, Notice> {
  agentId: string
  conversationId: string
  draft: Draft
  input: RefObject<HTMLTextAreaElement>
  /** Asks for what was chosen; `notice` tells what of it could not come. */
  fetch: (item: Item) => Promise<{ text: string; files: DraftFile[]; notice: Notice | null }>
}

/** Puts what was chosen from a list into a draft in place of what was typed for it. */
export function useInsertion<Item, Notice>(options: InsertionOptions<Item, Notice>) {
  const { agentId, conversationId, draft, input, fetch } = options
  const key = draftKey(agentId, conversationId)
  const [pending, setPending] = useState<Asked<Item> | null>(null)
  const [failed, setFailed] = useState<(Asked<Item> & { error: unknown }) | null>(null)
  const [notice, setNotice] = useState<Notice | null>(null)
  const last = useRef<Inserted | null>(null)

  const clearNotices = () => {
    setFailed(null)
    setNotice(null)
  }
  const insert = async (asked: Asked<Item>) => {
    setPending(asked)
    clearNotices()
    try {
      const { text, files, notice } = await fetch(asked.item)
      const inserted = putIn(key, input, asked, { text, files })
      if (inserted) {
        last.current = inserted
        setNotice(notice)
      }
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
      setNotice(null)
    } else if (inputType === "historyRedo" && text === after) {
      changeFiles(drafts, key, (known) => [...known, ...files])
    }
  }

  return {
    pending,
    /** As long as what was typed for it stands there. */
    failed: failed && findQuery(draft.text, failed.typed, failed.start) !== null ? failed : null,
    notice,
    /** @param typed with its sign, such as `/price` @param start where it begins */
    insert: (item: Item, typed: string, start: number) => void insert({ item, typed, start }),
    retry: () => failed && void insert(failed),
    clearNotices,
    onUndo,
  }
}

export type Insertion<Item, Notice> = ReturnType<typeof useInsertion<Item, Notice>>
