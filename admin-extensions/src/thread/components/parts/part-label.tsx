import type { ReactNode } from "react"

/** A small line that says what the part below or beside it is. */
export const PartLabel = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <div className="txt-compact-xsmall text-ui-fg-subtle flex items-center gap-x-1.5">
    <span aria-hidden className="flex size-3.5 shrink-0 items-center justify-center [&>svg]:size-3.5">
      {icon}
    </span>
    <span className="min-w-0 [overflow-wrap:anywhere]">{children}</span>
  </div>
)
