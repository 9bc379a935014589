import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"

interface ObjectLinkProps {
  to: string
  className?: string
  testId?: string
  children: ReactNode
}

/** The name of something that has a page of its own. */
export const ObjectLink = ({ to, className, testId, children }: ObjectLinkProps) => (
  <Link
    to={to}
    // A link that is dragged would take its address along instead of what it stands on.
    draggable={false}
    data-testid={testId}
    // The row it stands in may lead elsewhere.
    onClick={(event) => event.stopPropagation()}
    className={clx(
      "text-ui-fg-base focus-visible:shadow-borders-focus rounded-sm underline-offset-2 outline-none hover:underline",
      className
    )}
  >
    <bdi className="[overflow-wrap:anywhere]">{children}</bdi>
  </Link>
)
