import type { KeyboardEvent, RefObject } from "react"
import { ListSearch } from "../../shared/components/list-search"
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
  return (
    <div className="flex px-5 pb-2">
      <ListSearch
        label={t(tab === "people" ? "transfer.searchPeople" : "transfer.searchDepartments")}
        testId="transfer-search"
        listId={TARGET_LIST_ID}
        optionId={chosenId && targetId(chosenId)}
        query={query}
        inputRef={inputRef}
        onSearch={onSearch}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
