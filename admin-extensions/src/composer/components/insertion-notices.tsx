import { Spinner, XMarkMini } from "@medusajs/icons"
import { Button, IconButton } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { Insertion } from "../hooks/use-insertion"

interface InsertionNoticesProps<Item, Notice> {
  insertion: Insertion<Item, Notice>
  /** Of the test ids: `…-pending`, `…-failed`, `…-partial`. */
  name: string
  titleOf: (item: Item) => string
  /** Why it could not be had, in words. */
  reasonOf: (error: unknown) => string
  /** What did not come along, in words. */
  children: (notice: Notice) => ReactNode
}

/** What became of something that was chosen, as far as it is not in the text. */
export function InsertionNotices<Item, Notice>(props: InsertionNoticesProps<Item, Notice>) {
  const { insertion, name, titleOf, reasonOf, children } = props
  const { t } = useInboxTranslation()
  const { pending, failed, notice, retry, clearNotices } = insertion
  const dismiss = (
    <IconButton
      type="button"
      size="xsmall"
      variant="transparent"
      aria-label={t("insertion.dismiss")}
      onClick={clearNotices}
    >
      <XMarkMini />
    </IconButton>
  )
  if (pending) {
    return (
      <div
        role="status"
        data-testid={`${name}-pending`}
        className="txt-compact-xsmall text-ui-fg-subtle flex items-center gap-x-1.5 px-1"
      >
        <Spinner aria-hidden className="animate-spin" />
        {t("insertion.inserting", { title: titleOf(pending.item) })}
      </div>
    )
  }
  if (failed) {
    return (
      <div role="alert" data-testid={`${name}-failed`} className="flex flex-wrap items-center gap-x-2 px-1">
        <span className="txt-compact-xsmall text-ui-fg-error min-w-0 flex-1 [overflow-wrap:anywhere]">
          {t("insertion.failed", { title: titleOf(failed.item), reason: reasonOf(failed.error) })}
        </span>
        <Button type="button" size="small" variant="transparent" onClick={retry}>
          {t("actions.retry")}
        </Button>
        {dismiss}
      </div>
    )
  }
  if (notice === null) {
    return null
  }
  return (
    <div role="status" data-testid={`${name}-partial`} className="flex items-start gap-x-2 px-1">
      <div className="txt-compact-xsmall text-ui-tag-orange-text min-w-0 flex-1 [overflow-wrap:anywhere]">
        {children(notice)}
      </div>
      {dismiss}
    </div>
  )
}
