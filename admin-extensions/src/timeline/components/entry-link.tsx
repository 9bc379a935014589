import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import { ExternalLink } from "../../shared/media/external-link"
import { entryTarget } from "../entry-target"

interface EntryLinkProps {
  /** A path of the admin or a web address; anything else stays words. */
  to: string | null
  /** Keeps the page one is on. */
  isNewTab?: boolean
  children: ReactNode
  className?: string
}

const LOOK = "focus-visible:shadow-borders-focus rounded-sm outline-none hover:underline underline-offset-2"

export const EntryLink = ({ to, isNewTab = false, children, className }: EntryLinkProps) => {
  const target = entryTarget(to)
  if (target?.type === "admin") {
    return (
      <Link to={target.path} target={isNewTab ? "_blank" : undefined} className={clx(LOOK, className)}>
        {children}
      </Link>
    )
  }
  return (
    <ExternalLink url={target?.url} className={className}>
      {children}
    </ExternalLink>
  )
}
