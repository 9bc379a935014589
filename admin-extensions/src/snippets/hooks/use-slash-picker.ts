import { useMemo, useState, type KeyboardEvent } from "react"
import type { SnippetDTO } from "../../shared/types"
import { searchSnippets } from "../search-snippets"
import { slashQuery, type SlashQuery } from "../slash-query"
import { useSnippetIndex } from "./use-snippets"

interface SlashPickerOptions {
  text: string
  /** Whether none may open now. */
  isPaused: boolean
  onChoose: (snippet: SnippetDTO, slash: SlashQuery) => void
}

const NONE: SnippetDTO[] = []

/** The list of snippets behind a slash that is being typed at. */
export function useSlashPicker({ text, isPaused, onChoose }: SlashPickerOptions) {
  const [hasFocus, setHasFocus] = useState(false)
  const [caret, setCaret] = useState(-1)
  // The slash whose list was closed.
  const [dismissed, setDismissed] = useState<number | null>(null)
  const [marked, setMarked] = useState({ query: "", index: 0 })
  const { index, error, refetch, miss } = useSnippetIndex({ isEnabled: hasFocus })

  const slash = hasFocus && !isPaused && caret >= 0 ? slashQuery(text, caret) : null
  const query = slash && slash.start !== dismissed ? slash.query : null
  const found = useMemo(() => (index && query !== null ? searchSnippets(index, query) : NONE), [index, query])
  // Words that name no snippet are the message going on.
  const isOpen = query !== null && (found.length > 0 || !/\s/.test(query))
  const active = marked.query === query ? Math.min(marked.index, Math.max(found.length - 1, 0)) : 0

  /** To be told whenever the text or the caret in it has changed. */
  const follow = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) => {
    const at = selectionStart === selectionEnd ? selectionEnd : -1
    setCaret(at)
    const now = at >= 0 ? slashQuery(value, at) : null
    setDismissed((start) => (now?.start === start ? start : null))
  }
  const close = () => setDismissed(slash?.start ?? null)
  const mark = (to: number) => setMarked({ query: query ?? "", index: to })
  const choose = (snippet: SnippetDTO | undefined) => {
    if (snippet && slash) {
      close()
      onChoose(snippet, slash)
    }
  }
  const step = (by: number) => found.length && mark((active + by + found.length) % found.length)

  /** Whether the key was the list's. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!isOpen || event.ctrlKey || event.metaKey || event.altKey) {
      return false
    }
    switch (event.key) {
      case "ArrowDown":
        step(1)
        break
      case "ArrowUp":
        step(-1)
        break
      case "PageDown":
        mark(Math.min(active + PAGE, found.length - 1))
        break
      case "PageUp":
        mark(Math.max(active - PAGE, 0))
        break
      case "Escape":
        close()
        break
      case "Tab":
        if (event.shiftKey || !found.length) {
          return false
        }
        choose(found[active])
        break
      case "Enter":
        if (event.shiftKey) {
          return false
        }
        // Nothing to take: what was meant as a shortcut must not go out as words.
        choose(found[active])
        break
      default:
        return false
    }
    event.preventDefault()
    return true
  }
  return {
    isOpen,
    query: query ?? "",
    found,
    active,
    isLoading: index === null && !error,
    isEmpty: index?.length === 0,
    error: index ? null : error,
    onRetry: () => void refetch(),
    onMiss: miss,
    mark,
    choose,
    close,
    reopen: () => setDismissed(null),
    follow,
    setHasFocus,
    onKeyDown,
  }
}

const PAGE = 5

export type SlashPicker = ReturnType<typeof useSlashPicker>
