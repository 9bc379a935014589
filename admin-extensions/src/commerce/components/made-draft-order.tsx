import { ArrowUpRightOnBox } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { DraftOrderDTO, DraftOrderPreviewDTO } from "../../shared/types"
import { DraftOrderItems } from "./draft-order-items"

interface MadeDraftOrderProps {
  preview: DraftOrderPreviewDTO
  draftOrder: DraftOrderDTO
  onClose: () => void
}

/** It is made already, perhaps by a colleague just now: the way to it. */
export const MadeDraftOrder = ({ preview, draftOrder, onClose }: MadeDraftOrderProps) => {
  const { t } = useInboxTranslation()
  const { url, is_draft, display_id } = draftOrder
  return (
    <>
      <div className="flex min-h-0 flex-col gap-y-3 overflow-y-auto px-5 pb-4">
        <p role="status" data-testid="draft-order-made" className="txt-compact-medium-plus">
          {t(is_draft ? "commerce.draft.made" : "commerce.draft.ordered", { number: display_id })}
        </p>
        <DraftOrderItems preview={preview} />
      </div>
      <footer className="border-ui-border-base flex shrink-0 flex-wrap items-center justify-end gap-2 border-t px-5 py-3">
        <Button size="small" variant="secondary" type="button" onClick={onClose}>
          {t("actions.close")}
        </Button>
        <Button size="small" asChild>
          <Link to={url} target="_blank" data-testid="open-draft-order">
            {t(is_draft ? "commerce.draft.open" : "commerce.draft.openOrder")}
            <ArrowUpRightOnBox aria-hidden />
          </Link>
        </Button>
      </footer>
    </>
  )
}
