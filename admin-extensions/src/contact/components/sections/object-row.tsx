import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { EntryLink } from "../../../timeline/components/entry-link"

interface ObjectRowProps {
  title: string
  /** What the title's button does, for those who do not see what it looks like. */
  label?: string
  /** Before the title. */
  lead?: ReactNode
  /** Below the title. */
  details?: ReactNode
  /** At the end. */
  action?: ReactNode
  isCrossed?: boolean
  testId: string
  /** Missing where it may only be looked at. */
  onOpen?: () => void
  /** Its own page, where it has one, for those who do not open it here. */
  page?: string
}

/** An object in the pane: its title, and a line about it. */
export const ObjectRow = (props: ObjectRowProps) => {
  const { title, label, lead, details, action, isCrossed = false, testId, onOpen, page } = props
  const words = clx(
    "txt-compact-small-plus min-w-0 text-start [overflow-wrap:anywhere]",
    isCrossed ? "text-ui-fg-subtle line-through" : "text-ui-fg-base"
  )
  return (
    <li data-testid={testId} className="flex items-start gap-x-2 px-6 py-1.5">
      {lead}
      <div className="min-w-0 flex-1">
        {onOpen ? (
          <button
            type="button"
            dir="auto"
            aria-label={label}
            className={clx(
              words,
              "focus-visible:shadow-borders-focus rounded-sm outline-none hover:underline"
            )}
            onClick={onOpen}
          >
            {title}
          </button>
        ) : (
          <span dir="auto" className={words}>
            <EntryLink to={page ?? null} isNewTab>
              {title}
            </EntryLink>
          </span>
        )}
        {details && (
          <div className="txt-small text-ui-fg-subtle flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
            {details}
          </div>
        )}
      </div>
      {action}
    </li>
  )
}
