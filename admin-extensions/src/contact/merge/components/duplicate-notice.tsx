import { Button } from "@medusajs/ui"
import { useState } from "react"
import { formatPhoneNumber } from "../../../shared/format/name"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { DuplicateDTO } from "../../../shared/types"
import type { PaneSectionProps } from "../../pane-section-props"
import { MergeDialog } from "./merge-dialog"

/** Other customers who seem to be the same person. Quiet: it may be wrong, and can wait. */
export const DuplicateNotice = ({ contact, permissions }: PaneSectionProps) => {
  const [other, setOther] = useState<DuplicateDTO | null>(null)
  if (!permissions.includes("edit_contacts")) {
    return null
  }
  return (
    <>
      {contact.duplicates.map((duplicate) => (
        <Duplicate key={duplicate.customer_id} duplicate={duplicate} onLook={() => setOther(duplicate)} />
      ))}
      {other && <MergeDialog contact={contact} other={other} onClose={() => setOther(null)} />}
    </>
  )
}

const Duplicate = ({ duplicate, onLook }: { duplicate: DuplicateDTO; onLook: () => void }) => {
  const { t } = useInboxTranslation()
  const { name, reason, phone, email } = duplicate
  const shared = reason === "phone" ? phone && formatPhoneNumber(phone) : email
  return (
    <div
      data-testid="duplicate-notice"
      className="bg-ui-bg-subtle border-ui-border-base flex flex-col items-start gap-y-1.5 border-b px-6 py-3"
    >
      <p dir="auto" className="txt-small text-ui-fg-base [overflow-wrap:anywhere]">
        {t("pane.merge.looksLike", { name })}
        <span className="text-ui-fg-subtle block">
          {t(`pane.merge.same_${reason}`, { value: shared ?? "" })}
        </span>
      </p>
      <Button type="button" size="small" variant="secondary" onClick={onLook}>
        {t("pane.merge.compare")}
      </Button>
    </div>
  )
}
