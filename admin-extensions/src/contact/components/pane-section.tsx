import { Heading } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

interface PaneSectionProps {
  title: string
  /** How many there are, where it is more than what is shown. */
  count?: number
  /** Beside the title. */
  action?: ReactNode
  testId: string
  children: ReactNode
}

/** A part of the pane under its heading. */
export const PaneSection = ({ title, count, action, testId, children }: PaneSectionProps) => {
  const id = useId()
  return (
    <section aria-labelledby={id} data-testid={testId} className="border-ui-border-base border-b py-3">
      <div className="flex min-h-7 items-center justify-between gap-x-2 px-6">
        <Heading level="h3" id={id} dir="auto" className="min-w-0 [overflow-wrap:anywhere]">
          {title}
          {count !== undefined && count > 0 && (
            <span className="txt-compact-small text-ui-fg-subtle ms-1.5 font-normal">{count}</span>
          )}
        </Heading>
        {action}
      </div>
      {children}
    </section>
  )
}
