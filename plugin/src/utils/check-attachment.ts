import type { ChannelCapabilities, MediaRule } from "../types/http/channel"
import { InboxError } from "./inbox-error"
import type { InspectedFile } from "./inspect-file"

type File = Pick<InspectedFile, "kind" | "mime_type" | "size" | "audio">

/** Words for the kinds, as they stand in errors. */
const PLURAL = {
  image: "images",
  video: "videos",
  audio: "audio",
  document: "documents",
  sticker: "stickers",
} as const

/**
 * Whether a channel takes a file, by what it is and not by what it is called.
 * @throws InboxError `attachment_type_not_allowed` `{ allowed }`, `audio_not_allowed`, `attachment_too_large` `{ max_bytes }`
 */
export function assertChannelTakes(capabilities: Pick<ChannelCapabilities, "media">, file: File): MediaRule {
  const rule = capabilities.media[file.kind]
  if (!rule && file.kind === "audio") {
    throw new InboxError("audio_not_allowed", "This channel takes no audio")
  }
  const allowed = Object.values(capabilities.media).flatMap(({ mime_types }) => mime_types)
  if (!rule) {
    throw new InboxError("attachment_type_not_allowed", `This channel takes no ${PLURAL[file.kind]}`, {
      allowed,
    })
  }
  if (!rule.mime_types.includes(file.mime_type)) {
    throw new InboxError(
      "attachment_type_not_allowed",
      `This channel takes no ${file.mime_type} as ${PLURAL[file.kind]}`,
      { allowed: rule.mime_types }
    )
  }
  if (file.mime_type === "audio/ogg" && (file.audio?.codec !== "opus" || file.audio.channels !== 1)) {
    throw new InboxError("attachment_type_not_allowed", "Ogg audio must be Opus with one channel", {
      allowed: rule.mime_types,
    })
  }
  if (file.size > rule.max_bytes) {
    const megabytes = Math.floor(rule.max_bytes / 1024 / 1024)
    throw new InboxError("attachment_too_large", `This channel takes up to ${megabytes} MB of this kind`, {
      max_bytes: rule.max_bytes,
    })
  }
  if (file.size === 0) throw new InboxError("invalid_data", "The file is empty")
  return rule
}
