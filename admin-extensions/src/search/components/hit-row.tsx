import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"

interface HitRowProps {
  id: string
  isActive: boolean
  onOpen: () => void
  testId: string
  /** What it leads to, for tests and styles. */
  conversationId: string
  messageId?: string
  children: ReactNode
}

/** One line of the results, as a list box has it. */
export const HitRow = ({
  id,
  isActive,
  onOpen,
  testId,
  conversationId,
  messageId,
  children,
}: HitRowProps) => (
  <div
    id={id}
    role="option"
    aria-selected={isActive}
    data-testid={testId}
    data-conversation-id={conversationId}
    data-message-id={messageId}
    onClick={onOpen}
    className={clx(
      "border-ui-border-base flex cursor-pointer scroll-mt-8 gap-x-3 border-b px-4 py-2.5",
      isActive ? "bg-ui-bg-highlight" : "hover:bg-ui-bg-base-hover"
    )}
  >
    {children}
  </div>
)
