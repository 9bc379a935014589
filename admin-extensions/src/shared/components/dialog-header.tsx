import { XMark } from "@medusajs/icons"
import { FocusModal, IconButton } from "@medusajs/ui"
import { useInboxTranslation } from "../hooks/use-inbox-translation"

interface DialogHeaderProps {
  title: string
  description: string
  onClose: () => void
}

/** What a dialog is about, and the way out of it. */
export const DialogHeader = ({ title, description, onClose }: DialogHeaderProps) => {
  const { t } = useInboxTranslation()
  return (
    <div className="flex shrink-0 items-start justify-between gap-x-3 px-5 pb-3 pt-4">
      <div className="min-w-0">
        <FocusModal.Title className="h2-core text-ui-fg-base break-words">{title}</FocusModal.Title>
        <FocusModal.Description className="txt-small text-ui-fg-subtle">{description}</FocusModal.Description>
      </div>
      <IconButton size="small" variant="transparent" aria-label={t("actions.close")} onClick={onClose}>
        <XMark />
      </IconButton>
    </div>
  )
}
