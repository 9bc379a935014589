import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ComposerSnippetsState } from "../hooks/use-composer-snippets"
import { SnippetNotices } from "./snippet-notices"
import { SnippetPicker } from "./snippet-picker"
import { UnresolvedNotice } from "./unresolved-notice"

/** What snippets say above the field: the list, what is on its way, what is missing. */
export const ComposerSnippets = ({ snippets }: { snippets: ComposerSnippetsState }) => {
  const { t } = useInboxTranslation()
  const { listId, picker, insertion, unresolved } = snippets
  return (
    <>
      {picker.isOpen && <SnippetPicker listId={listId} picker={picker} />}
      <span role="status" className="sr-only">
        {picker.isOpen && !picker.isLoading && t("snippets.found", { count: picker.found.length })}
      </span>
      <SnippetNotices insertion={insertion} />
      {unresolved.places.length > 0 && <UnresolvedNotice unresolved={unresolved} />}
    </>
  )
}
