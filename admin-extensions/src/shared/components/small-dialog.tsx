import { XMark } from "@medusajs/icons"
import { FocusModal, IconButton } from "@medusajs/ui"
import type { ReactNode, RefObject } from "react"
import { useInboxTranslation } from "../hooks/use-inbox-translation"

interface SmallDialogProps {
  title: string
  description: string
  testId: string
  /** Has the keyboard when it opens. */
  focusFirst: RefObject<HTMLElement>
  onClose: () => void
  children: ReactNode
}

/** A question in the middle of the page; the kit's own dialog fills it. */
export const SmallDialog = ({
  title,
  description,
  testId,
  focusFirst,
  onClose,
  children,
}: SmallDialogProps) => {
  const { t } = useInboxTranslation()
  return (
    <FocusModal open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <FocusModal.Content
        data-testid={testId}
        className="inset-0 m-auto h-fit max-h-[calc(100dvh-16px)] w-[min(480px,calc(100vw-16px))]"
        onOpenAutoFocus={(event) => {
          event.preventDefault()
          focusFirst.current?.focus()
        }}
      >
        <div className="flex items-start justify-between gap-x-3 px-5 pb-3 pt-4">
          <div className="min-w-0">
            <FocusModal.Title className="h2-core text-ui-fg-base">{title}</FocusModal.Title>
            <FocusModal.Description className="txt-small text-ui-fg-subtle">
              {description}
            </FocusModal.Description>
          </div>
          <FocusModal.Close asChild>
            <IconButton size="small" variant="transparent" aria-label={t("actions.close")}>
              <XMark />
            </IconButton>
          </FocusModal.Close>
        </div>
        {children}
      </FocusModal.Content>
    </FocusModal>
  )
}
