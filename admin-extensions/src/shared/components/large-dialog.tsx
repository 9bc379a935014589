import { XMark } from "@medusajs/icons"
import { FocusModal, IconButton } from "@medusajs/ui"
import { useState, type ReactNode, type RefObject } from "react"
import { useInboxTranslation } from "../hooks/use-inbox-translation"
import { DiscardPrompt } from "./discard-prompt"

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
  const { t } = useInboxTranslation()
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
        <div className="flex shrink-0 items-start justify-between gap-x-3 px-5 pb-3 pt-4">
          <div className="min-w-0">
            <FocusModal.Title className="h2-core text-ui-fg-base break-words">{title}</FocusModal.Title>
            <FocusModal.Description className="txt-small text-ui-fg-subtle">
              {description}
            </FocusModal.Description>
          </div>
          <IconButton size="small" variant="transparent" aria-label={t("actions.close")} onClick={close}>
            <XMark />
          </IconButton>
        </div>
        {children(close)}
        <DiscardPrompt isOpen={isAsking} onKeep={() => setIsAsking(false)} onDiscard={onClose} />
      </FocusModal.Content>
    </FocusModal>
  )
}
