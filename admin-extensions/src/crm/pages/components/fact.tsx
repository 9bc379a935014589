import { Skeleton } from "@medusajs/ui"
import type { ReactNode } from "react"

interface FactProps {
  label: string
  isPending?: boolean
  children?: ReactNode
}

/** One thing that is known of an object; a dash where it is not. */
export const Fact = ({ label, isPending = false, children }: FactProps) => (
  <div className="text-ui-fg-subtle grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)] items-start gap-x-3 px-6 py-4">
    <dt className="txt-compact-small-plus">{label}</dt>
    <dd className="txt-compact-small min-w-0 [overflow-wrap:anywhere]">
      {isPending ? <Skeleton className="h-4 w-24" /> : children || "–"}
    </dd>
  </div>
)
