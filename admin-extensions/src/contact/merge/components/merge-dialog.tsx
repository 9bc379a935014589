import { toast } from "@medusajs/ui"
import { useRef, useState, type FormEvent } from "react"
import { CustomerField } from "../../../crm/components/customer-field"
import { FormError } from "../../../settings/components/form-drawer"
import { useSettingsError } from "../../../settings/hooks/use-settings-words"
import { DialogFooter } from "../../../shared/components/dialog-footer"
import { LargeDialog } from "../../../shared/components/large-dialog"
import { LoadError } from "../../../shared/components/load-error"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ContactDTO, CustomerRef } from "../../../shared/types"
import { DetailsSkeleton } from "../../components/details-skeleton"
import { useMerge, useMergePreview } from "../hooks/use-merge"
import { MergePreview } from "./merge-preview"

interface MergeDialogProps {
  contact: ContactDTO
  /** Who seems to be the same person; null to search for them. */
  other: CustomerRef | null
  onClose: () => void
}

/** Two contacts become one, after a look at what that does. */
export const MergeDialog = ({ contact, other, onClose }: MergeDialogProps) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const focusFirst = useRef<HTMLFormElement>(null)
  const [found, setFound] = useState<CustomerRef | null>(other)
  const [isSwapped, setIsSwapped] = useState(false)
  const here = { customer_id: contact.customer_id, name: contact.name }
  const [into, from] = isSwapped && found ? [found, here] : [here, found]
  const preview = useMergePreview(into, from)
  const merge = useMerge()
  const shown = preview.data?.preview
  const canMerge = shown !== undefined && shown.refusal === null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!from || !canMerge || merge.isPending) return
    merge.mutate(
      { into, from },
      {
        onSuccess: () => {
          toast.success(t("pane.merge.done", { from: from.name, into: into.name }))
          onClose()
        },
      }
    )
  }
  return (
    <LargeDialog
      title={t("pane.merge.title")}
      description={t("pane.merge.text")}
      testId="merge-dialog"
      focusFirst={focusFirst}
      isChanged={false}
      onClose={onClose}
    >
      {(close) => (
        <form
          ref={focusFirst}
          tabIndex={-1}
          noValidate
          onSubmit={submit}
          className="flex min-h-0 flex-1 flex-col outline-none"
        >
          <div className="flex min-h-0 flex-1 flex-col gap-y-4 overflow-y-auto px-5 pb-4 pt-1">
            {!other && (
              <CustomerField
                label={t("pane.merge.other")}
                customer={found}
                isRequired
                without={[contact.customer_id]}
                testId="merge-other"
                onChange={(customer) => {
                  setFound(customer)
                  setIsSwapped(false)
                  merge.reset()
                }}
              />
            )}
            {shown ? (
              <MergePreview preview={shown} onSwap={() => setIsSwapped(!isSwapped)} />
            ) : preview.error ? (
              <LoadError
                className="py-4"
                title={t("pane.merge.previewFailed")}
                error={preview.error}
                onRetry={() => void preview.refetch()}
              />
            ) : (
              found && <DetailsSkeleton />
            )}
            {merge.error && <FormError text={errorText(merge.error)} />}
          </div>
          <DialogFooter
            confirm={t("pane.merge.confirm")}
            testId="confirm-merge"
            isDisabled={!canMerge}
            isLoading={merge.isPending}
            onCancel={close}
          />
        </form>
      )}
    </LargeDialog>
  )
}
