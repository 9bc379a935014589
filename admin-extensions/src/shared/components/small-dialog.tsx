import { FocusModal } from "@medusajs/ui"
import type { ReactNode, RefObject } from "react"
import { DialogHeader } from "./dialog-header"
import { FocusReturn } from "./focus-return"

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
}: SmallDialogProps) => (
  <FocusModal open onOpenChange={(isOpen) => !isOpen && onClose()}>
    <FocusModal.Content
      data-testid={testId}
      className="inset-0 m-auto h-fit max-h-[calc(100dvh-16px)] w-[min(480px,calc(100vw-16px))]"
      onOpenAutoFocus={(event) => {
        event.preventDefault()
        focusFirst.current?.focus()
      }}
    >
      <FocusReturn />
      <DialogHeader title={title} description={description} onClose={onClose} />
      {children}
    </FocusModal.Content>
  </FocusModal>
)
