import { ArchiveBox, DocumentText, GridList, MediaPlay, Photo, ScrollText } from "@medusajs/icons"
import { MicrophoneIcon } from "../components/microphone-icon"

/** An icon for a file by its type; `className` sizes and colours it. */
export const FileIcon = ({ mimeType, className }: { mimeType: string | null; className?: string }) => {
  const Icon = ICONS.find(([pattern]) => pattern.test(mimeType ?? ""))?.[1] ?? DocumentText
  return <Icon aria-hidden className={className} />
}

const ICONS = [
  [/^image\//, Photo],
  [/^video\//, MediaPlay],
  [/^audio\//, MicrophoneIcon],
  [/sheet|excel|csv/, GridList],
  [/zip|compressed|tar|rar/, ArchiveBox],
  [/^text\//, ScrollText],
] as const
