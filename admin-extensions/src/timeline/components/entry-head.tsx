import type { ReactNode } from "react"
import { EntryTime } from "./entry-time"

interface EntryHeadProps {
  title: ReactNode
  /** ISO 8601. */
  time: string
  /** Beside the title. */
  badges?: ReactNode
  /** After the time. */
  action?: ReactNode
}

/** The first line of every entry: what, and when. */
export const EntryHead = ({ title, time, badges, action }: EntryHeadProps) => (
  <div className="flex items-start gap-x-3">
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1">
      <span dir="auto" className="txt-compact-small-plus text-ui-fg-base min-w-0 [overflow-wrap:anywhere]">
        {title}
      </span>
      {badges}
    </div>
    <EntryTime time={time} />
    {action}
  </div>
)

/** More about it, below. */
export const EntryLine = ({ children }: { children: ReactNode }) => (
  <p dir="auto" className="txt-small text-ui-fg-subtle whitespace-pre-wrap pt-1 [overflow-wrap:anywhere]">
    {children}
  </p>
)
