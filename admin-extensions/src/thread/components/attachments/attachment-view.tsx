import { useState } from "react"
import { AudioPlayer } from "../../../shared/media/audio-player"
import { formatClock } from "../../../shared/media/clock"
import { FileCard } from "../../../shared/media/file-card"
import { isShownImage } from "../../../shared/media/frame"
import { fileUrl } from "../../../shared/media/links"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { AttachmentDTO } from "../../../shared/types"
import { AttachmentPending } from "./attachment-pending"
import { ImageAttachment } from "./image-attachment"
import { VideoAttachment } from "./video-attachment"

interface AttachmentViewProps {
  attachment: AttachmentDTO
  /** Where its message is; null before the message exists. */
  conversationId: string | null
  isSticker?: boolean
}

/** A file of a message, by what it is and where it stands. What the browser cannot show can be saved. */
export const AttachmentView = ({ attachment, conversationId, isSticker = false }: AttachmentViewProps) => {
  const { t } = useInboxTranslation()
  const [failedUrl, setFailedUrl] = useState<string | null>(null)
  const { kind, mime_type, name, size, state, duration, voice } = attachment
  const url = fileUrl(attachment.url)
  if (state !== "ready") {
    return <AttachmentPending attachment={attachment} conversationId={conversationId} />
  }
  const isShown = url !== null && failedUrl !== url
  const fail = () => setFailedUrl(url)
  if (isShown && (kind === "image" || kind === "sticker") && isShownImage(mime_type)) {
    return (
      <ImageAttachment
        attachment={attachment}
        url={url}
        isSticker={isSticker || kind === "sticker"}
        onFail={fail}
      />
    )
  }
  if (isShown && kind === "video") {
    return <VideoAttachment attachment={attachment} url={url} onFail={fail} />
  }
  if (isShown && kind === "audio") {
    const label = t(voice ? "media.voiceMessage" : "kinds.audio")
    const length = duration === null ? "" : `, ${formatClock(duration)}`
    return <AudioPlayer url={url} duration={duration} label={`${label}${length}`} onFail={fail} />
  }
  return <FileCard name={name ?? t(`kinds.${kind}`)} mimeType={mime_type} size={size} url={url} />
}
