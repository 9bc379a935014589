import { ChevronLeft, ChevronRight, MagnifyingGlass, XMark } from "@medusajs/icons"
import { clx, FocusModal, IconButton } from "@medusajs/ui"
import { useState, type KeyboardEvent } from "react"
import { formatDateTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { DownloadLink } from "../../shared/media/file-card"
import { fileUrl } from "../../shared/media/links"
import type { LightboxImage, useLightbox } from "../hooks/use-lightbox"
import { FocusReturn } from "../../shared/components/focus-return"

/** One picture of the thread at a time, as large as there is room; arrows go on, Escape leads back. */
export const Lightbox = ({ lightbox }: { lightbox: ReturnType<typeof useLightbox> }) => {
  const { image, close, step } = lightbox
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : null
    if (by) {
      event.preventDefault()
      step(by)
    }
  }
  return (
    <FocusModal open={image !== null} onOpenChange={(isOpen) => !isOpen && close()}>
      <FocusModal.Content
        data-testid="lightbox"
        aria-describedby={undefined}
        onKeyDown={onKeyDown}
        // Above what stands out of the page beneath.
        className="z-10"
      >
        <FocusReturn />
        {image && <Picture key={image.attachment.id} image={image} lightbox={lightbox} />}
      </FocusModal.Content>
    </FocusModal>
  )
}

interface PictureProps {
  image: LightboxImage
  lightbox: ReturnType<typeof useLightbox>
}

const Picture = ({ image: { attachment, message }, lightbox }: PictureProps) => {
  const { t, locale } = useInboxTranslation()
  const [isLarge, setIsLarge] = useState(false)
  const { position, count, step, close } = lightbox
  const url = fileUrl(attachment.url) ?? ""
  const name = attachment.name ?? t("kinds.image")
  return (
    <>
      <div className="border-ui-border-base flex items-center gap-x-1 border-b px-4 py-2">
        <div className="min-w-0 flex-1">
          <FocusModal.Title className="txt-compact-small-plus text-ui-fg-base truncate">
            {name}
          </FocusModal.Title>
          <div className="txt-compact-xsmall text-ui-fg-subtle truncate">
            {message.author.name} · {formatDateTime(message.occurred_at, locale)}
            {count > 1 && ` · ${t("media.positionIn", { position, count })}`}
          </div>
        </div>
        <IconButton
          variant="transparent"
          aria-label={t("media.zoom")}
          aria-pressed={isLarge}
          onClick={() => setIsLarge(!isLarge)}
        >
          <MagnifyingGlass />
        </IconButton>
        <DownloadLink url={url} name={attachment.name} label={t("media.downloadNamed", { name })} />
        <IconButton variant="transparent" aria-label={t("media.close")} onClick={close}>
          <XMark />
        </IconButton>
      </div>
      <div className="relative min-h-0 flex-1">
        <div
          // Focus must lie on something that scrolls, for the keys of people without a mouse.
          tabIndex={isLarge ? 0 : -1}
          className={clx(
            "bg-ui-bg-subtle flex size-full outline-none",
            isLarge ? "overflow-auto" : "p-2 sm:p-4"
          )}
        >
          <img
            src={url}
            alt={message.text ?? name}
            onClick={() => setIsLarge(!isLarge)}
            className={clx(
              "m-auto",
              isLarge ? "max-w-none cursor-zoom-out" : "max-h-full max-w-full cursor-zoom-in object-contain"
            )}
            style={
              isLarge ? { width: attachment.width ? Math.max(attachment.width, 1_200) : "200%" } : undefined
            }
          />
        </div>
        {position > 1 && <Arrow side="start" label={t("media.previous")} onClick={() => step(-1)} />}
        {position < count && <Arrow side="end" label={t("media.next")} onClick={() => step(1)} />}
      </div>
    </>
  )
}

interface ArrowProps {
  side: "start" | "end"
  label: string
  onClick: () => void
}

const Arrow = ({ side, label, onClick }: ArrowProps) => (
  <IconButton
    aria-label={label}
    onClick={onClick}
    className={clx(
      "absolute top-1/2 -translate-y-1/2 rounded-full rtl:rotate-180",
      side === "start" ? "start-3" : "end-3"
    )}
  >
    {side === "start" ? <ChevronLeft /> : <ChevronRight />}
  </IconButton>
)
