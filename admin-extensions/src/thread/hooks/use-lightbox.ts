import { createContext, useContext, useMemo, useState } from "react"
import { isShownImage } from "../../shared/media/frame"
import type { AttachmentDTO, MessageDTO } from "../../shared/types"

/** Opens a picture of the thread large; null where there is no lightbox. */
export const OpenLightboxContext = createContext<((attachmentId: string) => void) | null>(null)

export const useOpenLightbox = () => useContext(OpenLightboxContext)

export interface LightboxImage {
  attachment: AttachmentDTO
  message: MessageDTO
}

/** The pictures of a thread that can be looked at, in its order. */
function imagesOf(messages: readonly MessageDTO[]): LightboxImage[] {
  return messages.flatMap((message) =>
    message.attachments.flatMap((attachment) =>
      attachment.kind === "image" && attachment.url && isShownImage(attachment.mime_type)
        ? [{ attachment, message }]
        : []
    )
  )
}

/** Which picture of a thread is shown large, by id: others may come while one looks. */
export function useLightbox(messages: readonly MessageDTO[]) {
  const [openId, setOpenId] = useState<string | null>(null)
  const images = useMemo(() => (openId === null ? [] : imagesOf(messages)), [messages, openId])
  const index = images.findIndex(({ attachment }) => attachment.id === openId)
  return {
    open: setOpenId,
    close: () => setOpenId(null),
    image: images[index] ?? null,
    position: index + 1,
    count: images.length,
    step: (by: 1 | -1) => setOpenId((id) => images[index + by]?.attachment.id ?? id),
  }
}
