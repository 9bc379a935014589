import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { open, stat } from "node:fs/promises"
import sharp from "sharp"
import type { AttachmentKind } from "../types/http/conversation"

/** What a file is, by looking into it; its name and the type somebody claims count only for plain text. */
export interface InspectedFile {
  kind: AttachmentKind
  mime_type: string
  size: number
  /** Lower-case hex. */
  sha256: string
  /** Pixels of an image. */
  width: number | null
  height: number | null
  /** Seconds of audio or video. */
  duration: number | null
  audio: { codec: string | null; channels: number } | null
}

/** A picture of more pixels than this is a bomb, not a photo. */
const MAX_PIXELS = 100_000_000
const HEAD_BYTES = 8_192
const IMAGES = ["image/jpeg", "image/png", "image/webp", "image/gif"]

/** Text formats have no mark of their own; any other claim about unknown bytes is not believed. */
const TEXT_TYPES = ["text/plain", "text/csv", "text/vcard", "text/calendar"]
const TEXT_EXTENSIONS = ["txt", "text", "log", "md", "csv", "tsv", "vcf", "ics"]
const MARKUP = [
  { pattern: /<svg[\s>]/i, mime_type: "image/svg+xml" },
  { pattern: /<(!doctype html|html|head|body|script|iframe)[\s>]/i, mime_type: "text/html" },
  { pattern: /^\s*<\?xml/i, mime_type: "application/xml" },
]
const OLD_OFFICE: Record<string, string> = {
  doc: "application/msword",
  xls: "application/vnd.ms-excel",
  ppt: "application/vnd.ms-powerpoint",
}

/** @param claim what the sender says of it */
export async function inspectFile(
  path: string,
  claim: { mime_type: string | null; name: string | null }
): Promise<InspectedFile> {
  const [{ size }, sha256, head] = await Promise.all([stat(path), hashOf(path), headOf(path)])
  const mimeType = await contentType(path, head, claim)
  const facts = { mime_type: mimeType, size, sha256, width: null, height: null, duration: null, audio: null }
  if (IMAGES.includes(mimeType)) {
    const pixels = await pixelsOf(path)
    // What cannot be decoded is no picture to anybody who opens it.
    return pixels ? { ...facts, kind: "image", ...pixels } : { ...facts, kind: "document" }
  }
  if (mimeType.startsWith("video/") || mimeType.startsWith("audio/")) {
    const media = await mediaFacts(path)
    const isVideo = media ? media.has_video : mimeType.startsWith("video/")
    const sound = media?.audio ?? null
    const type = isVideo ? mimeType : mimeType.replace(/^video\/(webm|mp4|ogg)$/, "audio/$1")
    return {
      ...facts,
      mime_type: type,
      kind: isVideo ? "video" : "audio",
      duration: media?.duration ?? null,
      audio: sound,
    }
  }
  return { ...facts, kind: "document" }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256")
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest("hex")
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, "r")
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function contentType(
  path: string,
  head: Buffer,
  claim: { mime_type: string | null; name: string | null }
): Promise<string> {
  const { fileTypeFromFile } = await import("file-type")
  const found = (await fileTypeFromFile(path).catch(() => undefined))?.mime.split(";")[0]
  const extension = claim.name?.split(".").pop()?.toLowerCase() ?? ""
  if (found === "application/x-cfb") return OLD_OFFICE[extension] ?? found
  if (found) return canonical(found)
  if (!isText(head)) return "application/octet-stream"
  const markup = MARKUP.find(({ pattern }) => pattern.test(head.toString("latin1")))
  if (markup) return markup.mime_type
  // A script is text as well, but nobody means a text by it.
  if (extension && !TEXT_EXTENSIONS.includes(extension)) return "application/octet-stream"
  const claimed = claim.mime_type?.split(";")[0]?.trim().toLowerCase() ?? ""
  if (extension === "csv" || claimed === "text/csv") return "text/csv"
  return TEXT_TYPES.includes(claimed) ? claimed : "text/plain"
}

/** Names people and platforms use for the same thing. */
const ALIASES: Record<string, string> = {
  "audio/x-m4a": "audio/mp4",
  "audio/vnd.wave": "audio/wav",
  "audio/wave": "audio/wav",
  "video/x-m4v": "video/mp4",
  "video/vnd.avi": "video/x-msvideo",
  "video/3gpp2": "video/3gpp",
}
const canonical = (type: string) => ALIASES[type] ?? type

function isText(head: Buffer): boolean {
  if (head.includes(0)) return false
  const text = new TextDecoder("utf-8").decode(head)
  // Cut in the middle of a character at the very end is fine.
  return !text.slice(0, -3).includes("\uFFFD")
}

async function pixelsOf(path: string): Promise<{ width: number; height: number } | null> {
  try {
    const { width, height, autoOrient } = await sharp(path, { limitInputPixels: MAX_PIXELS }).metadata()
    if (!width || !height) return null
    return { width: autoOrient?.width ?? width, height: autoOrient?.height ?? height }
  } catch {
    return null
  }
}

/** A small picture of an image, WebP; null when it cannot be decoded. @param longest side in pixels */
export async function makeThumbnail(path: string, longest = 480): Promise<Buffer | null> {
  try {
    return await sharp(path, { limitInputPixels: MAX_PIXELS })
      .rotate()
      .resize({ width: longest, height: longest, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 72 })
      .toBuffer()
  } catch {
    return null
  }
}

async function mediaFacts(path: string) {
  const { ALL_FORMATS, FilePathSource, Input } = await import("mediabunny")
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS })
  try {
    const [audio, video] = [await input.getPrimaryAudioTrack(), await input.getPrimaryVideoTrack()]
    return {
      duration: await input.computeDuration(),
      has_video: video !== null,
      audio: audio ? { codec: audio.codec, channels: audio.numberOfChannels } : null,
    }
  } catch {
    return null
  } finally {
    input.dispose()
  }
}
