import { useRef, useState, type RefObject } from "react"
import { draftFileOf } from "../../composer/draft-file"
import { changeFiles, draftKey, drafts, type Draft } from "../../composer/drafts"
import { uploads } from "../../composer/hooks/use-files"
import { putIn, type Inserted, type Typed } from "../../snippets/put-in"
import { findQuery } from "../../snippets/replace-query"
import type { SlashQuery } from "../../snippets/slash-query"
import { commerceApi } from "../api"
import type { ProductRow } from "../products/product-rows"

interface Asked extends Typed {
  row: ProductRow
}

interface ProductInsertionOptions {
  agentId: string
  conversationId: string
  channelId: string
  draft: Draft
  input: RefObject<HTMLTextAreaElement>
}

/** Puts a product into a draft in place of what was typed for it: its words as text, its picture as a file. */
export function useProductInsertion(options: ProductInsertionOptions) {
  const { agentId, conversationId, channelId, draft, input } = options
  const key = draftKey(agentId, conversationId)
  const [pending, setPending] = useState<Asked | null>(null)
  const [failed, setFailed] = useState<(Asked & { error: unknown }) | null>(null)
  const [pictureless, setPictureless] = useState<string | null>(null)
  const last = useRef<Inserted | null>(null)

  const insert = async (asked: Asked) => {
    const { product, variant } = asked.row
    setPending(asked)
    setFailed(null)
    setPictureless(null)
    try {
      const { attachment, text } = await commerceApi.attachProduct(product.id, {
        channel_id: channelId,
        conversation_id: conversationId,
        ...(variant ? { variant_id: variant.id } : {}),
      })
      const files = attachment ? [draftFileOf(attachment)] : []
      const inserted = putIn(key, input, asked, { text, files })
      if (inserted) {
        last.current = inserted
        setPictureless(attachment ? null : product.title)
      }
    } catch (error) {
      setFailed({ ...asked, error })
    } finally {
      setPending(null)
    }
  }

  /** The picture comes and goes with the words it came with. */
  const onUndo = (inputType: string, text: string) => {
    const { before, after, files } = last.current ?? { before: null, after: null, files: [] }
    if (inputType === "historyUndo" && text === before) {
      files.forEach(({ id }) => uploads.remove(key, id))
    } else if (inputType === "historyRedo" && text === after) {
      changeFiles(drafts, key, (known) => [...known, ...files])
    }
  }

  return {
    pending,
    /** As long as what was typed for it stands there. */
    failed: failed && findQuery(draft.text, failed.typed, failed.start) !== null ? failed : null,
    /** A product whose words came without a picture. */
    pictureless,
    insert: (row: ProductRow, { start, query }: SlashQuery) =>
      void insert({ row, typed: `#${query}`, start }),
    retry: () => failed && void insert(failed),
    clearNotices: () => {
      setFailed(null)
      setPictureless(null)
    },
    onUndo,
  }
}

export type ProductInsertion = ReturnType<typeof useProductInsertion>
