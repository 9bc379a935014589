import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"

interface PaneRowProps {
  label: string
  testId?: string
  /** Whether what stands there takes more than a line. */
  isTall?: boolean
  className?: string
  children: ReactNode
}

/** One thing of a contact and its value, in the list of them. */
export const PaneRow = ({ label, testId, isTall = false, className, children }: PaneRowProps) => (
  <div
    data-testid={testId}
    className={clx(
      "grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-3 px-6 py-1",
      isTall ? "items-start" : "items-center",
      className
    )}
  >
    <dt
      dir="auto"
      className={clx("txt-compact-small-plus text-ui-fg-subtle [overflow-wrap:anywhere]", isTall && "pt-1.5")}
    >
      {label}
    </dt>
    <dd className="txt-compact-small text-ui-fg-base flex min-h-7 min-w-0 items-center gap-x-1.5">
      {children}
    </dd>
  </div>
)
