import { Button } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { Link } from "react-router-dom"
import { errorCode } from "../../shared/api/errors"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { SlashPicker } from "../hooks/use-slash-picker"
import { newSnippetPath } from "../paths"

interface PickerEmptyProps {
  listId: string
  picker: SlashPicker
}

/** Why there is nothing to choose from, and what to do. */
export const PickerEmpty = ({ listId, picker }: PickerEmptyProps) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const { query, isLoading, isEmpty, error, onRetry, onMiss } = picker
  const miss = useRef(onMiss)
  useEffect(() => {
    // A colleague may just have made it.
    if (!isLoading) {
      miss.current()
    }
  }, [isLoading])
  const words = isLoading
    ? t("snippets.loading")
    : error
      ? `${t("snippets.loadFailed")} ${errorText(errorCode(error))}`
      : isEmpty
        ? t("snippets.none")
        : t("snippets.nothing", { query })
  return (
    <div
      id={listId}
      role="group"
      aria-label={t("snippets.title")}
      data-testid="snippet-picker-empty"
      className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 px-3 py-3"
    >
      <p role={error ? "alert" : undefined} className="txt-small text-ui-fg-subtle [overflow-wrap:anywhere]">
        {words}
      </p>
      {error ? (
        <Button type="button" size="small" variant="secondary" onClick={onRetry}>
          {t("actions.retry")}
        </Button>
      ) : (
        !isLoading && (
          <Button size="small" variant="secondary" asChild>
            <Link to={newSnippetPath(query)} data-testid="create-from-picker">
              {t("snippets.createOne")}
            </Link>
          </Button>
        )
      )}
    </div>
  )
}
