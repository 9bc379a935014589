import { FocusModal } from "@medusajs/ui"
import { useState, type ReactNode, type RefObject } from "react"
import { DialogHeader } from "./dialog-header"
import { DiscardPrompt } from "./discard-prompt"
import { FocusReturn } from "./focus-return"

interface LargeDialogProps {
  title: string
  description: string
  testId: string
  /** Has the keyboard when it opens. */
  focusFirst: RefObject<HTMLElement>
  /** Whether closing would throw something away. */
  isChanged: boolean
  onClose: () => void
  children: (close: () => void) => ReactNode
}

/** A task in the middle of the page that needs room; on a phone it fills the screen. */
export const LargeDialog = (props: LargeDialogProps) => {
  const { title, description, testId, focusFirst, isChanged, onClose, children } = props
  const [isAsking, setIsAsking] = useState(false)
  const close = () => (isChanged ? setIsAsking(true) : onClose())
  return (
    <FocusModal open onOpenChange={(isOpen) => !isOpen && close()}>
      <FocusModal.Content
        data-testid={testId}
        className="inset-0 m-auto flex h-[min(720px,calc(100dvh-16px))] w-[min(880px,calc(100vw-16px))] flex-col"
        onOpenAutoFocus={(event) => {
          event.preventDefault()
          // What is loading has nothing yet: keys belong to the dialog all the same.
          const first = focusFirst.current ?? event.currentTarget
          if (first instanceof HTMLElement) {
            first.focus()
          }
        }}
      >
        <FocusReturn />
        <DialogHeader title={title} description={description} onClose={close} />
        {children(close)}
        <DiscardPrompt isOpen={isAsking} onKeep={() => setIsAsking(false)} onDiscard={onClose} />
      </FocusModal.Content>
    </FocusModal>
  )
}
