import { MagnifyingGlassMini } from "@medusajs/icons"
import { Input } from "@medusajs/ui"
import type { KeyboardEvent, RefObject } from "react"

interface ListSearchProps {
  label: string
  testId: string
  /** Of the list that is always shown below. */
  listId: string
  /** Of the option chosen in it. */
  optionId: string | undefined
  query: string
  inputRef?: RefObject<HTMLInputElement>
  onSearch: (query: string) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** Searches the list below it, and moves through it without leaving. */
export const ListSearch = (props: ListSearchProps) => {
  const { label, testId, listId, optionId, query, inputRef, onSearch, onKeyDown } = props
  return (
    <div className="relative isolate min-w-[160px] flex-1">
      <Input
        ref={inputRef}
        type="text"
        size="small"
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={optionId}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        className="ps-8"
        data-testid={testId}
        value={query}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <MagnifyingGlassMini
        aria-hidden
        className="text-ui-fg-muted pointer-events-none absolute start-2 top-[7px] z-[1]"
      />
    </div>
  )
}
