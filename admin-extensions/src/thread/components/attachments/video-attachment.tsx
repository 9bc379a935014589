import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { frameOf } from "../../../shared/media/frame"
import { fileUrl } from "../../../shared/media/links"
import type { AttachmentDTO } from "../../../shared/types"

interface VideoAttachmentProps {
  attachment: AttachmentDTO
  url: string
  onFail: () => void
}

export const VideoAttachment = ({ attachment, url, onFail }: VideoAttachmentProps) => {
  const { t } = useInboxTranslation()
  // A renewed link would begin the film anew for somebody who watches it.
  const [source, setSource] = useState({ url, isStarted: false })
  if (source.url !== url && !source.isStarted) {
    setSource({ url, isStarted: false })
  }
  const frame = frameOf(attachment.width, attachment.height)
  return (
    <video
      data-testid="video"
      src={source.url}
      poster={fileUrl(attachment.thumbnail_url) ?? undefined}
      aria-label={attachment.name ?? t("kinds.video")}
      controls
      playsInline
      preload="metadata"
      onPlay={() => setSource({ url: source.url, isStarted: true })}
      onError={onFail}
      className="bg-ui-bg-base max-w-full rounded-lg"
      style={{ width: Math.max(frame.width, 240), aspectRatio: `${frame.width} / ${frame.height}` }}
    />
  )
}
