import { ExclamationCircle } from "@medusajs/icons"
import { Label, Textarea } from "@medusajs/ui"
import { useId } from "react"
import { DialogFooter } from "../../shared/components/dialog-footer"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { submitOnEnter } from "../../shared/submit-on-enter"
import { transferWarning, type TransferTarget } from "../targets"

interface TransferFooterProps {
  chosen: TransferTarget | undefined
  note: string
  /** Why the server said no. */
  refusal: string | null
  isPending: boolean
  onNote: (note: string) => void
  onCancel: () => void
}

/** What is said along, what to expect, and the two buttons. */
export const TransferFooter = (props: TransferFooterProps) => {
  const { chosen, note, refusal, isPending, onNote, onCancel } = props
  const { t } = useInboxTranslation()
  const noteId = useId()
  const warning = chosen && transferWarning(chosen)
  return (
    <>
      <div className="flex flex-col gap-y-1.5 px-5 py-3">
        <Label htmlFor={noteId} size="small" weight="plus">
          {t("transfer.note")}
        </Label>
        <Textarea
          id={noteId}
          rows={2}
          value={note}
          data-testid="transfer-note"
          placeholder={t("transfer.noteHint")}
          onChange={(event) => onNote(event.target.value)}
          onKeyDown={submitOnEnter}
        />
        <div role="status">
          {chosen && warning && (
            <p
              data-testid="transfer-warning"
              className="txt-compact-small text-ui-tag-orange-text flex gap-x-1.5"
            >
              <ExclamationCircle aria-hidden className="shrink-0" />
              {t(`transfer.warnings.${warning}`, { name: chosen.name })}
            </p>
          )}
        </div>
        {refusal && (
          <p role="alert" data-testid="transfer-refusal" className="txt-compact-small text-ui-fg-error">
            {refusal}
          </p>
        )}
      </div>
      <DialogFooter
        confirm={
          <span className="max-w-[240px] truncate">
            {chosen ? t("transfer.confirm", { name: chosen.name }) : t("transfer.choose")}
          </span>
        }
        testId="transfer-confirm"
        isDisabled={!chosen}
        isLoading={isPending}
        onCancel={onCancel}
      />
    </>
  )
}
