import { ArrowUpRightOnBox, ShoppingCart } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useMe } from "../../shared/hooks/use-me"
import type { MessageDTO } from "../../shared/types"
import { EntryLink } from "../../timeline/components/entry-link"
import { useOpenDraftOrder } from "../hooks/use-draft-order"

/** What was made of an order message, or the button that makes it. */
export const OrderAction = ({ message }: { message: MessageDTO }) => {
  const { t } = useInboxTranslation()
  const me = useMe()
  const open = useOpenDraftOrder()
  const made = message.details.draft_order
  const mayCreate = me.data?.permissions.includes("create_orders") ?? false
  if (!made && !(open && mayCreate)) {
    return null
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 pt-1">
      {made && (
        <EntryLink
          to={`/${made.is_draft ? "draft-orders" : "orders"}/${made.id}`}
          isNewTab
          className="txt-compact-small-plus text-ui-fg-base flex min-w-0 items-center gap-x-1.5"
        >
          <ShoppingCart aria-hidden className="shrink-0" />
          <span className="min-w-0" data-testid="made-draft-order">
            {t(made.is_draft ? "commerce.draft.made" : "commerce.draft.ordered", { number: made.display_id })}
          </span>
          <ArrowUpRightOnBox aria-hidden className="text-ui-fg-subtle shrink-0" />
        </EntryLink>
      )}
      {open && mayCreate && (
        <Button
          size="small"
          type="button"
          variant={made ? "transparent" : "secondary"}
          data-testid="create-draft-order"
          onClick={() => open(message)}
        >
          {t(made ? "commerce.draft.show" : "commerce.draft.create")}
        </Button>
      )}
    </div>
  )
}
