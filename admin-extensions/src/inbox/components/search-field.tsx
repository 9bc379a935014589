import { MagnifyingGlassMini } from "@medusajs/icons"
import { Input, Kbd } from "@medusajs/ui"
import { useEffect, useState, type KeyboardEvent, type RefObject } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

const PAUSE_MS = 250

interface SearchFieldProps {
  inputRef: RefObject<HTMLInputElement>
  /** Whether to show the key that leads here. */
  hasKey: boolean
  onSearch: (query: string) => void
}

/** Searches once typing pauses. */
export const SearchField = ({ inputRef, hasKey, onSearch }: SearchFieldProps) => {
  const { t } = useInboxTranslation()
  const [value, setValue] = useState("")

  useEffect(() => {
    const timer = setTimeout(() => onSearch(value.trim()), value ? PAUSE_MS : 0)
    return () => clearTimeout(timer)
  }, [onSearch, value])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault()
      if (value) {
        setValue("")
      } else {
        inputRef.current?.blur()
      }
    }
  }

  return (
    <div className="relative isolate px-3 pb-2">
      <Input
        ref={inputRef}
        // The kit's search type draws its icon as an image without a name.
        type="text"
        role="searchbox"
        inputMode="search"
        size="small"
        className="pe-8 ps-8"
        value={value}
        autoComplete="off"
        data-testid="inbox-search"
        aria-label={t("list.search")}
        placeholder={t("list.search")}
        onChange={(event) => setValue(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <MagnifyingGlassMini
        aria-hidden
        className="text-ui-fg-muted pointer-events-none absolute start-5 top-[7px] z-[1]"
      />
      {hasKey && !value && (
        <Kbd aria-hidden className="pointer-events-none absolute end-4 top-1">
          /
        </Kbd>
      )}
    </div>
  )
}
