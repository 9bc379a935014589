import { Spinner, XMarkMini } from "@medusajs/icons"
import { Button, IconButton } from "@medusajs/ui"
import { errorCode } from "../../shared/api/errors"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ComposerProductsState } from "../hooks/use-composer-products"
import type { ProductInsertion } from "../hooks/use-product-insertion"
import { ProductPickerList } from "./product-picker-list"

/** What products say above the field: the list, what is on its way, what is missing. */
export const ComposerProducts = ({ products }: { products: ComposerProductsState }) => {
  const { t } = useInboxTranslation()
  const { listId, picker, insertion } = products
  return (
    <>
      {picker.isOpen && <ProductPickerList listId={listId} picker={picker} />}
      <span role="status" className="sr-only">
        {picker.isOpen && !picker.isLoading && t("commerce.products.found", { count: picker.rows.length })}
      </span>
      <ProductNotices insertion={insertion} />
    </>
  )
}

const ProductNotices = ({ insertion }: { insertion: ProductInsertion }) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const { pending, failed, pictureless, retry, clearNotices } = insertion
  const dismiss = (
    <IconButton
      type="button"
      size="xsmall"
      variant="transparent"
      aria-label={t("commerce.products.dismiss")}
      onClick={clearNotices}
    >
      <XMarkMini />
    </IconButton>
  )
  if (pending) {
    return (
      <div
        role="status"
        data-testid="product-pending"
        className="txt-compact-xsmall text-ui-fg-subtle flex items-center gap-x-1.5 px-1"
      >
        <Spinner aria-hidden className="animate-spin" />
        {t("commerce.products.inserting", { title: pending.row.product.title })}
      </div>
    )
  }
  if (failed) {
    const { row, error } = failed
    const reason = errorText(errorCode(error), error instanceof Error ? error.message : undefined)
    return (
      <div role="alert" data-testid="product-failed" className="flex flex-wrap items-center gap-x-2 px-1">
        <span className="txt-compact-xsmall text-ui-fg-error min-w-0 flex-1 [overflow-wrap:anywhere]">
          {t("commerce.products.failed", { title: row.product.title, reason })}
        </span>
        <Button type="button" size="small" variant="transparent" onClick={retry}>
          {t("actions.retry")}
        </Button>
        {dismiss}
      </div>
    )
  }
  if (!pictureless) {
    return null
  }
  return (
    <div role="status" data-testid="product-pictureless" className="flex items-center gap-x-2 px-1">
      <span className="txt-compact-xsmall text-ui-tag-orange-text min-w-0 flex-1 [overflow-wrap:anywhere]">
        {t("commerce.products.noPicture", { title: pictureless })}
      </span>
      {dismiss}
    </div>
  )
}
