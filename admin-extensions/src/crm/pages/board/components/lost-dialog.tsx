import { Label, Textarea } from "@medusajs/ui"
import { useId, useRef, useState, type FormEvent } from "react"
import { DialogFooter } from "../../../../shared/components/dialog-footer"
import { SmallDialog } from "../../../../shared/components/small-dialog"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import { submitOnEnter } from "../../../../shared/submit-on-enter"
import type { DealDTO } from "../../../../shared/types"

interface LostDialogProps {
  deal: DealDTO
  /** Answers whether it was done: what was typed stays until then. */
  onConfirm: (reason: string | null) => Promise<boolean>
  onClose: () => void
}

const LONGEST = 500

/** Asks why a deal was lost, for those who know. */
export const LostDialog = ({ deal, onConfirm, onClose }: LostDialogProps) => {
  const { t } = useInboxTranslation()
  const id = useId()
  const [reason, setReason] = useState(deal.lost_reason ?? "")
  const [isPending, setIsPending] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setIsPending(true)
    const isDone = await onConfirm(reason.trim() || null)
    setIsPending(false)
    if (isDone) onClose()
  }
  return (
    <SmallDialog
      testId="lost-dialog"
      title={t("crmPages.lost.title")}
      description={t("crmPages.lost.text", { title: deal.title })}
      focusFirst={field}
      onClose={onClose}
    >
      <form onSubmit={(event) => void submit(event)} className="flex flex-col">
        <div className="flex flex-col gap-y-1.5 px-5 pb-4">
          <Label htmlFor={id} size="small" weight="plus">
            {t("crmPages.lost.reason")}
          </Label>
          <Textarea
            ref={field}
            id={id}
            rows={2}
            maxLength={LONGEST}
            dir="auto"
            value={reason}
            data-testid="lost-reason"
            placeholder={t("crmPages.lost.hint")}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={submitOnEnter}
          />
        </div>
        <DialogFooter
          confirm={t("crmPages.lost.confirm")}
          testId="lost-confirm"
          isLoading={isPending}
          onCancel={onClose}
        />
      </form>
    </SmallDialog>
  )
}
