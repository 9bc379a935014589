import { InsertionNotices } from "../../composer/components/insertion-notices"
import { errorCode } from "../../shared/api/errors"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ComposerProductsState } from "../hooks/use-composer-products"
import { ProductPickerList } from "./product-picker-list"

/** What products say above the field: the list, what is on its way, what is missing. */
export const ComposerProducts = ({ products }: { products: ComposerProductsState }) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const { listId, picker, insertion } = products
  return (
    <>
      {picker.isOpen && <ProductPickerList listId={listId} picker={picker} />}
      <span role="status" className="sr-only">
        {picker.isOpen && !picker.isLoading && t("commerce.products.found", { count: picker.rows.length })}
      </span>
      <InsertionNotices
        insertion={insertion}
        name="product"
        titleOf={({ product }) => product.title}
        reasonOf={(error) => errorText(errorCode(error), error instanceof Error ? error.message : undefined)}
      >
        {(title) => t("commerce.products.noPicture", { title })}
      </InsertionNotices>
    </>
  )
}
