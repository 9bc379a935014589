import type { AttachmentKind, ChannelCapabilities } from "../types"

type Media = Pick<ChannelCapabilities, "media" | "voice">
type FileFacts = Pick<File, "name" | "type" | "size">

/** Why a channel would not take a file. The server has the last word: it looks into the file. */
export type Refusal =
  | { code: "attachment_empty" }
  | { code: "kind_not_taken"; kind: AttachmentKind }
  | { code: "type_not_taken"; kind: AttachmentKind; allowed: string[] }
  | { code: "too_large"; max_bytes: number }

export const kindOf = ({ type }: Pick<File, "type">): AttachmentKind => {
  const [family] = type.split("/")
  return family === "image" || family === "video" || family === "audio" ? family : "document"
}

/** Names browsers have for what channels call otherwise. */
const ALIASES: Record<string, string> = {
  "audio/x-m4a": "audio/mp4",
  "audio/m4a": "audio/mp4",
  "audio/mp3": "audio/mpeg",
  "audio/x-wav": "audio/wav",
  "audio/vnd.wave": "audio/wav",
  "image/jpg": "image/jpeg",
}

/** Whether a channel takes a file, as far as its name and size tell; null: as far as one sees, it does. */
export function refusalOf({ media, voice }: Media, file: FileFacts): Refusal | null {
  if (file.size === 0) {
    return { code: "attachment_empty" }
  }
  const type = file.type.split(";")[0]?.trim().toLowerCase() ?? ""
  const kind = kindOf({ type })
  const rule = media[kind]
  if (!rule) {
    return { code: "kind_not_taken", kind }
  }
  const isTaken = [type, ALIASES[type] ?? ""].some((name) => rule.mime_types.includes(name))
  // What has no type, plain text and sound are known only by their content.
  const isClear = type !== "" && !type.startsWith("text/") && (kind !== "audio" || voice === null)
  if (!isTaken && isClear) {
    return { code: "type_not_taken", kind, allowed: rule.mime_types }
  }
  return file.size > rule.max_bytes ? { code: "too_large", max_bytes: rule.max_bytes } : null
}

/** For a file dialog: everything a channel takes, and the other names of it. */
export function acceptOf({ media }: Pick<ChannelCapabilities, "media">): string {
  const types = Object.values(media).flatMap(({ mime_types }) => mime_types)
  const aliases = Object.entries(ALIASES).flatMap(([alias, type]) => (types.includes(type) ? [alias] : []))
  return [...new Set([...types, ...aliases])].join(",")
}

const NAMES: [RegExp, string][] = [
  [/jpeg/, "JPEG"],
  [/wordprocessingml|msword/, "Word"],
  [/spreadsheetml|ms-excel/, "Excel"],
  [/presentationml|ms-powerpoint/, "PowerPoint"],
  [/quicktime/, "MOV"],
  [/x-msvideo/, "AVI"],
  [/3gpp/, "3GP"],
  [/^audio\/mpeg/, "MP3"],
  [/^text\/plain/, "TXT"],
]

/** File types as people call them, each once: "JPEG, PNG". */
export function typeNames(types: string[]): string {
  const name = (type: string) =>
    NAMES.find(([pattern]) => pattern.test(type))?.[1] ??
    (type.split("/")[1] ?? type).replace(/^x-/, "").toUpperCase()
  return [...new Set(types.map(name))].join(", ")
}
