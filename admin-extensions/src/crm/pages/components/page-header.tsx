import { Heading } from "@medusajs/ui"
import type { ReactNode } from "react"

interface PageHeaderProps {
  title: string
  /** Beside the title. */
  actions?: ReactNode
}

/** The name of a page, and what can be done on it. */
export const PageHeader = ({ title, actions }: PageHeaderProps) => (
  <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
    <Heading level="h1">{title}</Heading>
    {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
  </div>
)
