import { Button } from "@medusajs/ui"
import { formatDateTime } from "../../../shared/format/time"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { useNow } from "../../../shared/hooks/use-now"
import type { PaneSectionProps } from "../../pane-section-props"
import { useUndoMerge } from "../hooks/use-merge"

/** The last merge, for as long as it can be taken back. */
export const MergeLine = ({ contact: { merge }, permissions }: PaneSectionProps) => {
  const { t, locale } = useInboxTranslation()
  const now = useNow()
  const undo = useUndoMerge()
  if (!merge || Date.parse(merge.undo_until) <= now) {
    return null
  }
  const { from, merged_by } = merge
  return (
    <div
      data-testid="merge-line"
      className="bg-ui-bg-subtle border-ui-border-base flex flex-wrap items-center gap-x-2 gap-y-1 border-b px-6 py-2"
    >
      <p dir="auto" className="txt-small text-ui-fg-subtle min-w-0 flex-1 [overflow-wrap:anywhere]">
        {merged_by
          ? t("pane.merge.mergedBy", { name: from.name, actor: merged_by.name })
          : t("pane.merge.merged", { name: from.name })}
        <span className="text-ui-fg-subtle block">
          {t("pane.merge.undoUntil", { time: formatDateTime(merge.undo_until, locale) })}
        </span>
      </p>
      {permissions.includes("edit_contacts") && (
        <Button
          type="button"
          size="small"
          variant="transparent"
          isLoading={undo.isPending}
          data-testid="undo-merge"
          onClick={() => undo.mutate(merge)}
        >
          {t("actions.undo")}
        </Button>
      )}
    </div>
  )
}
