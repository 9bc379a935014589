import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { CommerceItemDTO } from "../../shared/types"
import { ProductPicture } from "./product-picture"

const SHOWN = 3

/** The first few lines of an order or cart. */
export const ItemList = ({ items }: { items: CommerceItemDTO[] }) => {
  const { t } = useInboxTranslation()
  const hidden = items.length - SHOWN
  return (
    <ul className="flex flex-col gap-y-1.5">
      {items.slice(0, SHOWN).map(({ title, variant_title, quantity, thumbnail }, index) => (
        <li key={index} className="flex min-w-0 items-center gap-x-2">
          <ProductPicture url={thumbnail} className="!size-6" />
          <span className="txt-compact-small text-ui-fg-subtle min-w-0 flex-1 truncate">
            <span className="tabular-nums">{t("commerce.orders.items", { count: quantity })}</span>{" "}
            <bdi>{[title, variant_title].filter(Boolean).join(" · ")}</bdi>
          </span>
        </li>
      ))}
      {hidden > 0 && (
        <li className="txt-compact-xsmall text-ui-fg-subtle">
          {t("commerce.orders.moreItems", { count: hidden })}
        </li>
      )}
    </ul>
  )
}
