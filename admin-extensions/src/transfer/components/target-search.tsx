import { MagnifyingGlassMini } from "@medusajs/icons"
import { Input } from "@medusajs/ui"
import type { KeyboardEvent, RefObject } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { TARGET_LIST_ID, targetId } from "./target-option"
import type { TransferTab } from "./transfer-tabs"

interface TargetSearchProps {
  inputRef: RefObject<HTMLInputElement>
  tab: TransferTab
  query: string
  chosenId: string | undefined
  onSearch: (query: string) => void
  onKeyDown: (event: KeyboardEvent) => void
}

export const TargetSearch = ({ inputRef, tab, query, chosenId, onSearch, onKeyDown }: TargetSearchProps) => {
  const { t } = useInboxTranslation()
  const label = t(tab === "people" ? "transfer.searchPeople" : "transfer.searchDepartments")
  return (
    <div className="relative isolate px-5 pb-2">
      <Input
        ref={inputRef}
        type="text"
        size="small"
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={TARGET_LIST_ID}
        aria-activedescendant={chosenId && targetId(chosenId)}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        className="ps-8"
        data-testid="transfer-search"
        value={query}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <MagnifyingGlassMini
        aria-hidden
        className="text-ui-fg-muted pointer-events-none absolute start-7 top-[7px] z-[1]"
      />
    </div>
  )
}
