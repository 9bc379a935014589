import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { frameOf } from "../../../shared/media/frame"
import { fileUrl } from "../../../shared/media/links"
import type { AttachmentDTO } from "../../../shared/types"
import { useOpenLightbox } from "../../hooks/use-lightbox"

const STICKER = { width: 128, height: 128 }

interface ImageAttachmentProps {
  attachment: AttachmentDTO
  url: string
  isSticker: boolean
  /** The browser could not draw it. */
  onFail: () => void
}

/** A small picture that opens large. */
export const ImageAttachment = ({ attachment, url, isSticker, onFail }: ImageAttachmentProps) => {
  const { t } = useInboxTranslation()
  const open = useOpenLightbox()
  const { id, name, width, height } = attachment
  const kindName = t(isSticker ? "kinds.sticker" : "kinds.image")
  const frame = frameOf(width, height, isSticker ? STICKER : undefined)
  const picture = (
    <img
      src={isSticker ? url : (fileUrl(attachment.thumbnail_url) ?? url)}
      alt={name ?? kindName}
      loading="lazy"
      decoding="async"
      onError={onFail}
      className={isSticker ? "size-full object-contain" : "size-full object-cover"}
    />
  )
  const room = { width: frame.width, aspectRatio: `${frame.width} / ${frame.height}` }
  if (isSticker || !open) {
    return (
      <div data-testid="image" className="max-w-full overflow-hidden rounded-lg" style={room}>
        {picture}
      </div>
    )
  }
  return (
    <button
      type="button"
      data-testid="image"
      aria-label={t("media.openImage", { name: name ?? kindName })}
      onClick={() => open(id)}
      className="bg-ui-bg-base focus-visible:shadow-borders-focus block max-w-full cursor-zoom-in overflow-hidden rounded-lg outline-none"
      style={room}
    >
      {picture}
    </button>
  )
}
