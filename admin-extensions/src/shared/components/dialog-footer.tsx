import { Button } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useInboxTranslation } from "../hooks/use-inbox-translation"

interface DialogFooterProps {
  /** What the button says that sends the dialog's form. */
  confirm: ReactNode
  testId: string
  isDisabled?: boolean
  isLoading: boolean
  onCancel: () => void
  /** What stands beside the buttons: why they cannot be pressed yet. */
  children?: ReactNode
}

/** The end of a dialog's form: do it, or do not. */
export const DialogFooter = (props: DialogFooterProps) => {
  const { confirm, testId, isDisabled = false, isLoading, onCancel, children } = props
  const { t } = useInboxTranslation()
  return (
    <footer className="border-ui-border-base flex shrink-0 flex-wrap items-center justify-end gap-2 border-t px-5 py-3">
      {children}
      <Button size="small" variant="secondary" type="button" onClick={onCancel}>
        {t("actions.cancel")}
      </Button>
      <Button
        size="small"
        type="submit"
        disabled={isDisabled}
        isLoading={isLoading}
        data-testid={testId}
        className="min-w-0"
      >
        {confirm}
      </Button>
    </footer>
  )
}
