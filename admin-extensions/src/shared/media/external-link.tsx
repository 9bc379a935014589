import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { webLink } from "./web-link"

interface ExternalLinkProps {
  url: string | null | undefined
  children: ReactNode
  className?: string
}

/** A link out of the admin, in a tab of its own; plain words when it leads nowhere on the web. */
export const ExternalLink = ({ url, children, className }: ExternalLinkProps) => {
  const href = webLink(url)
  if (!href) {
    return <span className={className}>{children}</span>
  }
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className={clx(
        "focus-visible:shadow-borders-focus rounded-sm underline underline-offset-2 outline-none",
        className
      )}
    >
      {children}
    </a>
  )
}
