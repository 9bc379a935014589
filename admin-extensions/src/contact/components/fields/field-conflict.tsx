import { Button } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ContactFieldValue, ContactFieldValueDTO } from "../../../shared/types"
import { isEmptyValue } from "../../field-values"
import { FieldValueView } from "./field-value-view"

interface FieldConflictProps {
  field: ContactFieldValueDTO
  theirs: ContactFieldValue
  onKeepMine: () => void
  onUseTheirs: () => void
}

/** Somebody else was faster: what they put there, and whose counts. */
export const FieldConflict = ({ field, theirs, onKeepMine, onUseTheirs }: FieldConflictProps) => {
  const { t } = useInboxTranslation()
  return (
    <div
      role="alert"
      data-testid="field-conflict"
      className="bg-ui-tag-orange-bg border-ui-tag-orange-border text-ui-tag-orange-text txt-small flex flex-col gap-y-1.5 rounded-md border p-2"
    >
      {isEmptyValue(theirs) ? (
        <p>{t("pane.field.emptiedMeanwhile")}</p>
      ) : (
        <>
          <p>{t("pane.field.changedMeanwhile")}</p>
          <div className="text-ui-fg-base">
            <FieldValueView field={field} value={theirs} />
          </div>
        </>
      )}
      <div className="flex flex-wrap gap-1.5">
        <Button type="button" size="small" variant="secondary" onClick={onKeepMine}>
          {t("pane.field.keepMine")}
        </Button>
        <Button type="button" size="small" variant="secondary" onClick={onUseTheirs}>
          {t("pane.field.useTheirs")}
        </Button>
      </div>
    </div>
  )
}
