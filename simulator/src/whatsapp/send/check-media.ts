import type { MediaKind } from "../media/rules.js"
import { type Fields } from "./fields.js"

/** The medium that a message refers to: one uploaded before, or an address the platform fetches later. */
export interface MediaReference {
  kind: MediaKind
  id: string | null
  link: string | null
  voice: boolean
}

const KEYS: Record<MediaKind, string[]> = {
  image: ["id", "link", "caption", "provider"],
  video: ["id", "link", "caption", "provider"],
  document: ["id", "link", "caption", "filename", "provider"],
  audio: ["id", "link", "voice", "provider"],
  sticker: ["id", "link", "provider"],
}

export function checkMedia(parent: Fields, kind: MediaKind): MediaReference {
  const media = parent.child(kind).only(...KEYS[kind])
  const id = media.optionalString("id")
  const link = media.optionalString("link", { max: 2048 })
  if (id === null && link === null) {
    throw media.missing("id")
  }
  if (id !== null && link !== null) {
    throw media.wrongValue("link", "cannot be given together with 'id'.")
  }
  if (link !== null && !/^https?:\/\//i.test(link)) {
    throw media.wrongValue("link", "is not a valid URL.")
  }
  media.optionalString("caption", { max: 1024 })
  media.optionalString("filename", { max: 240 })
  return { kind, id, link, voice: media.boolean("voice") ?? false }
}
