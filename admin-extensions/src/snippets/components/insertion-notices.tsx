import { Spinner, XMarkMini } from "@medusajs/icons"
import { Button, IconButton } from "@medusajs/ui"
import { errorCode, isNotFound } from "../../shared/api/errors"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { Insertion } from "../hooks/use-insertion"

/** What became of a snippet that was chosen, as far as it is not in the text. */
export const InsertionNotices = ({ insertion }: { insertion: Insertion }) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const { pending, failed, refused, retry, clearNotices } = insertion
  const dismiss = (
    <IconButton
      type="button"
      size="xsmall"
      variant="transparent"
      aria-label={t("snippets.dismiss")}
      onClick={clearNotices}
    >
      <XMarkMini />
    </IconButton>
  )
  if (pending) {
    return (
      <div
        role="status"
        data-testid="snippet-pending"
        className="txt-compact-xsmall text-ui-fg-subtle flex items-center gap-x-1.5 px-1"
      >
        <Spinner aria-hidden className="animate-spin" />
        {t("snippets.inserting", { title: pending.snippet.title })}
      </div>
    )
  }
  if (failed) {
    const { snippet, error } = failed
    const reason = isNotFound(error) ? t("snippets.gone") : errorText(errorCode(error))
    return (
      <div role="alert" data-testid="snippet-failed" className="flex flex-wrap items-center gap-x-2 px-1">
        <span className="txt-compact-xsmall text-ui-fg-error min-w-0 flex-1 [overflow-wrap:anywhere]">
          {t("snippets.failed", { title: snippet.title, reason })}
        </span>
        <Button type="button" size="small" variant="transparent" onClick={retry}>
          {t("actions.retry")}
        </Button>
        {dismiss}
      </div>
    )
  }
  if (!refused.length) {
    return null
  }
  return (
    <div role="status" data-testid="snippet-refused" className="flex items-start gap-x-2 px-1">
      <div className="txt-compact-xsmall text-ui-tag-orange-text min-w-0 flex-1 [overflow-wrap:anywhere]">
        {t("snippets.refused")}
        <ul>
          {refused.map(({ name, code, message }, index) => (
            <li key={index}>
              <bdi>{name ?? t("kinds.document")}</bdi>: {errorText(code, message)}
            </li>
          ))}
        </ul>
      </div>
      {dismiss}
    </div>
  )
}
