import { Button, Kbd } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { errorCode } from "../../shared/api/errors"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useMediaQuery } from "../../shared/hooks/use-media-query"
import { productOptionId } from "../hooks/use-composer-products"
import type { ProductPicker } from "../hooks/use-product-picker"
import { ProductOption } from "./product-option"

interface ProductPickerListProps {
  listId: string
  picker: ProductPicker
}

/** What may be put in, above the composer; the keyboard stays in its field. */
export const ProductPickerList = ({ listId, picker }: ProductPickerListProps) => {
  const { t } = useInboxTranslation()
  const { rows, active } = picker
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" })
  }, [active, rows])
  return (
    <section
      data-testid="product-picker"
      aria-label={t("commerce.products.title")}
      aria-busy={picker.isLoading}
      onMouseDown={(event) => event.preventDefault()}
      className="bg-ui-bg-component shadow-elevation-flyout absolute inset-x-0 bottom-full z-20 mb-2 flex max-h-[min(380px,50dvh)] flex-col overflow-hidden rounded-lg"
    >
      {rows.length > 0 ? (
        <div
          ref={list}
          id={listId}
          role="listbox"
          aria-label={t("commerce.products.title")}
          className="min-h-0 flex-1 overflow-y-auto p-1"
        >
          {rows.map((row, index) => (
            <ProductOption
              key={row.id}
              id={productOptionId(listId, index)}
              row={row}
              isActive={index === active}
              onMark={() => picker.mark(index)}
              onFold={() => picker.fold(row)}
              onChoose={() => picker.choose(row)}
            />
          ))}
        </div>
      ) : (
        <NoProducts listId={listId} picker={picker} />
      )}
      <Keys hasRows={rows.length > 0} hasVariants={rows.some(({ variants }) => variants !== "none")} />
    </section>
  )
}

/** Why there is nothing to choose from. */
const NoProducts = ({ listId, picker }: ProductPickerListProps) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const { query, isLoading, error, onRetry } = picker
  const words = error
    ? `${t("commerce.products.loadFailed")} ${errorText(errorCode(error))}`
    : isLoading
      ? t("commerce.products.loading")
      : query
        ? t("commerce.products.nothing", { query })
        : t("commerce.products.none")
  return (
    <div
      id={listId}
      role="group"
      aria-label={t("commerce.products.title")}
      data-testid="product-picker-empty"
      className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 px-3 py-3"
    >
      <p role={error ? "alert" : undefined} className="txt-small text-ui-fg-subtle [overflow-wrap:anywhere]">
        {words}
      </p>
      {error && (
        <Button type="button" size="small" variant="secondary" onClick={onRetry}>
          {t("actions.retry")}
        </Button>
      )}
    </div>
  )
}

/** The list's keys, where there is a keyboard. */
const Keys = ({ hasRows, hasVariants }: { hasRows: boolean; hasVariants: boolean }) => {
  const { t } = useInboxTranslation()
  const hasKeys = useMediaQuery("(hover: hover)")
  if (!hasKeys) {
    return null
  }
  const keys = [
    ...(hasRows ? ([["↑↓", "move"]] as const) : []),
    ...(hasVariants ? ([["→", "variants"]] as const) : []),
    ...(hasRows ? ([["↵", "take"]] as const) : []),
    ["Esc", "closeList"] as const,
  ]
  return (
    <div className="border-ui-border-base txt-compact-xsmall text-ui-fg-subtle flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-t px-3 py-2">
      {keys.map(([key, name]) => (
        <span key={key} className="flex items-center gap-x-1">
          <Kbd>{key}</Kbd>
          {t(`commerce.products.keys.${name}`)}
        </span>
      ))}
    </div>
  )
}
