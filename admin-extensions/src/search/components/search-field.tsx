import { MagnifyingGlassMini, XMarkMini } from "@medusajs/icons"
import { IconButton, Input, Kbd } from "@medusajs/ui"
import { useState, type KeyboardEvent, type RefObject } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { hitId } from "../hits"
import type { InboxSearch } from "../hooks/use-inbox-search"
import { useSearchText } from "../hooks/use-search-text"
import { RECENT_LIST_ID, RecentSearches, recentId } from "./recent-searches"
import { RESULTS_ID } from "./search-results"

interface SearchFieldProps {
  inputRef: RefObject<HTMLInputElement>
  /** Whether to show the key that leads here. */
  hasKey: boolean
  search: InboxSearch
}

/** Searches once typing pauses. Arrows reach what was found, or what was looked for lately. */
export const SearchField = ({ inputRef, hasKey, search }: SearchFieldProps) => {
  const { t } = useInboxTranslation()
  const { text, setText, commit } = useSearchText(search.query, search.search)
  const [hasFocus, setHasFocus] = useState(false)
  const [reached, setReached] = useState(-1)
  const { searches, remember, forget } = search.recent
  const isRecentOpen = hasFocus && text === "" && searches.length > 0
  const reachedRecent = isRecentOpen ? searches[reached] : undefined

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined
    if (event.nativeEvent.isComposing || (!step && event.key !== "Enter" && event.key !== "Escape")) {
      return
    }
    event.preventDefault()
    if (step && isRecentOpen) {
      setReached(Math.min(searches.length - 1, Math.max(-1, reached + step)))
    } else if (step) {
      search.move(step)
    } else if (event.key === "Escape") {
      leave()
    } else if (reachedRecent) {
      commit(reachedRecent)
    } else if (text.trim() === search.query) {
      remember(text)
      search.openActive()
    } else {
      commit(text)
    }
  }

  const leave = () => {
    if (text) {
      commit("")
    } else {
      inputRef.current?.blur()
    }
  }

  const reachedId = reachedRecent
    ? recentId(reached)
    : search.isActive && search.active
      ? hitId(search.active)
      : undefined
  return (
    <div className="relative z-[2] px-3 pb-2">
      <Input
        ref={inputRef}
        // The kit's search type draws its icon as an image without a name.
        type="text"
        role="combobox"
        inputMode="search"
        enterKeyHint="search"
        size="small"
        className="pe-8 ps-8"
        value={text}
        autoComplete="off"
        data-testid="inbox-search"
        aria-label={t("search.label")}
        placeholder={t("search.label")}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={isRecentOpen || search.isActive}
        aria-controls={isRecentOpen ? RECENT_LIST_ID : search.isActive ? RESULTS_ID : undefined}
        aria-activedescendant={reachedId}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={() => {
          setHasFocus(true)
          setReached(-1)
        }}
        onBlur={() => setHasFocus(false)}
      />
      <MagnifyingGlassMini
        aria-hidden
        className="text-ui-fg-muted pointer-events-none absolute start-5 top-[7px] z-[1]"
      />
      {text ? (
        <IconButton
          size="xsmall"
          variant="transparent"
          className="absolute end-3.5 top-0.5"
          aria-label={t("search.clear")}
          data-testid="search-clear"
          onClick={() => {
            commit("")
            inputRef.current?.focus()
          }}
        >
          <XMarkMini />
        </IconButton>
      ) : (
        hasKey && (
          <Kbd aria-hidden className="pointer-events-none absolute end-4 top-1">
            /
          </Kbd>
        )
      )}
      {isRecentOpen && (
        <RecentSearches searches={searches} reached={reached} onChoose={commit} onForget={forget} />
      )}
    </div>
  )
}
