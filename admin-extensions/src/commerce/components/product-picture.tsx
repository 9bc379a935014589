import { Photo } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { useState } from "react"
import { webLink } from "../../shared/media/web-link"

/** A picture may be in the address itself. */
const shown = (address: string | null) =>
  address && /^data:image\//i.test(address) ? address : webLink(address)

/** A product at a glance, beside its name, which says the same. */
export const ProductPicture = ({ url, className }: { url: string | null; className?: string }) => {
  const [failed, setFailed] = useState<string | null>(null)
  const address = shown(url)
  return (
    <span
      aria-hidden
      className={clx(
        "bg-ui-bg-component shadow-borders-base text-ui-fg-muted flex size-8 shrink-0 items-center justify-center overflow-hidden rounded-md",
        className
      )}
    >
      {address && address !== failed ? (
        <img
          src={address}
          alt=""
          loading="lazy"
          onError={() => setFailed(address)}
          className="size-full object-cover"
        />
      ) : (
        <Photo />
      )}
    </span>
  )
}
