import { useQuery } from "@tanstack/react-query"
import { useMemo, useState, type KeyboardEvent } from "react"
import { useDebounced } from "../../shared/hooks/use-debounced"
import type { SlashQuery } from "../../snippets/slash-query"
import { commerceApi } from "../api"
import { commerceKeys } from "../keys"
import { mayBeNumber, productQuery } from "../products/product-query"
import { productRows, type ProductRow } from "../products/product-rows"

interface ProductPickerOptions {
  conversationId: string
  text: string
  /** Whether none may open now. */
  isPaused: boolean
  onChoose: (row: ProductRow, hash: SlashQuery) => void
}

const SHOWN = 12
const SETTLE_MS = 200
const PAGE = 5

/** The list of products behind a number sign that is being typed at. */
export function useProductPicker({ conversationId, text, isPaused, onChoose }: ProductPickerOptions) {
  const [hasFocus, setHasFocus] = useState(false)
  const [caret, setCaret] = useState(-1)
  // The sign whose list was closed.
  const [dismissed, setDismissed] = useState<number | null>(null)
  const [marked, setMarked] = useState({ query: "", id: "" })
  const [unfolded, setUnfolded] = useState<string | null>(null)

  const hash = hasFocus && !isPaused && caret >= 0 ? productQuery(text, caret) : null
  const query = hash && hash.start !== dismissed ? hash.query : null
  const settled = useDebounced(query, SETTLE_MS)
  const asked = settled?.trim() ?? ""
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: commerceKeys.products(conversationId, asked),
    queryFn: ({ signal }) =>
      commerceApi.products({ q: asked, conversation_id: conversationId, limit: SHOWN }, signal),
    enabled: query !== null && settled !== null,
    placeholderData: (shown) => shown,
    staleTime: 30_000,
  })
  const isLoading = query !== null && (settled !== query || isPlaceholderData || (isFetching && !data))
  const rows = useMemo(
    () => (query === null ? [] : productRows(data?.products ?? [], unfolded, query)),
    [data, query, unfolded]
  )
  // Words that name no product are the message going on.
  const isOpen = query !== null && (rows.length > 0 || !/\s/.test(query))
  const active = Math.max(0, marked.query === query ? rows.findIndex(({ id }) => id === marked.id) : 0)

  /** To be told whenever the text or the caret in it has changed. */
  const follow = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) => {
    const at = selectionStart === selectionEnd ? selectionEnd : -1
    setCaret(at)
    const now = at >= 0 ? productQuery(value, at) : null
    setDismissed((start) => (now?.start === start ? start : null))
  }
  const close = () => setDismissed(hash?.start ?? null)
  const mark = (index: number) => setMarked({ query: query ?? "", id: rows[index]?.id ?? "" })
  const fold = (row: ProductRow) => {
    setUnfolded((id) => (id === row.product.id ? null : row.product.id))
    setMarked({ query: query ?? "", id: row.product.id })
  }
  const choose = (row: ProductRow | undefined) => {
    if (row && hash) {
      close()
      onChoose(row, hash)
    }
  }

  const step = (by: number) => rows.length && mark((active + by + rows.length) % rows.length)
  /** Sideways, between a product and its variants. */
  const unfold = (isIn: boolean): boolean => {
    const row = rows[active]
    if (!row) {
      return false
    }
    const isShown = row.product.id === unfolded
    if (isIn === isShown || (isIn && row.variants !== "hidden")) {
      return false
    }
    fold(row)
    return true
  }

  /** Whether the key was the list's. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!isOpen || event.ctrlKey || event.metaKey || event.altKey) {
      return false
    }
    // What stands there while more is typed was found by other words.
    const takes = rows.length > 0 && !isLoading
    // Nothing to take yet: what was meant as a product must not go out as words.
    const waits = isLoading && !mayBeNumber(query ?? "")
    switch (event.key) {
      case "Escape":
        close()
        break
      case "ArrowRight":
      case "ArrowLeft":
        if (event.shiftKey || !unfold(event.key === "ArrowRight")) return false
        break
      case "Tab":
        if (event.shiftKey || !takes) return false
        choose(rows[active])
        break
      case "Enter":
        if (event.shiftKey || !(takes || waits)) return false
        if (takes) choose(rows[active])
        break
      default: {
        const by = STEPS[event.key]
        if (by === undefined || !rows.length) return false
        if (Math.abs(by) === 1) step(by)
        else mark(Math.min(Math.max(active + by, 0), rows.length - 1))
      }
    }
    event.preventDefault()
    return true
  }
  return {
    ...{ isOpen, query: query ?? "", rows, active, isLoading },
    error: data ? null : error,
    onRetry: () => void refetch(),
    ...{ mark, fold, choose, close, follow, setHasFocus, onKeyDown },
    reopen: () => setDismissed(null),
  }
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }

export type ProductPicker = ReturnType<typeof useProductPicker>
