export type MediaKind = "image" | "video" | "audio" | "document" | "sticker"

const MEGABYTE = 1024 * 1024

/** The exact content types the upload takes. `audio/ogg; codecs=opus` is not among them, as on the platform. */
export const MEDIA_TYPES: Record<MediaKind, readonly string[]> = {
  image: ["image/jpeg", "image/png"],
  video: ["video/mp4", "video/3gpp"],
  audio: ["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"],
  document: [
    "text/plain",
    "application/pdf",
    "application/msword",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.ms-excel",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.ms-powerpoint",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ],
  sticker: ["image/webp"],
}

export const MEDIA_LIMITS: Record<MediaKind, number> = {
  image: 5 * MEGABYTE,
  video: 16 * MEGABYTE,
  audio: 16 * MEGABYTE,
  document: 100 * MEGABYTE,
  sticker: 500 * 1024,
}

export const LARGEST_UPLOAD = MEDIA_LIMITS.document

export function kindOfType(mimeType: string): MediaKind | null {
  const kinds = Object.keys(MEDIA_TYPES) as MediaKind[]
  return kinds.find((kind) => MEDIA_TYPES[kind].includes(mimeType)) ?? null
}

/** A document message takes any medium that could be uploaded; the others only their own kind. */
export function fits(kind: MediaKind, mimeType: string): boolean {
  return kind === "document" ? kindOfType(mimeType) !== null : MEDIA_TYPES[kind].includes(mimeType)
}
