import { badParameter, type InstagramError } from "./graph-error.js"

const MEGABYTE = 1024 * 1024

/** What may be sent as each type of attachment, by content. */
const RULES: Record<string, { types: string[]; max_bytes: number }> = {
  image: { types: ["image/png", "image/jpeg"], max_bytes: 8 * MEGABYTE },
  video: {
    types: ["video/mp4", "video/quicktime", "video/webm", "video/ogg", "video/x-msvideo"],
    max_bytes: 25 * MEGABYTE,
  },
  audio: { types: ["audio/aac", "audio/mp4", "video/mp4", "audio/wav"], max_bytes: 25 * MEGABYTE },
  file: { types: ["application/pdf"], max_bytes: 25 * MEGABYTE },
}

export const MEDIA_KINDS = Object.keys(RULES)

export interface FetchedBytes {
  bytes: Buffer
  mime_type: string
}

/**
 * Fetches what a business sends by its address, as the platform does, and looks into the bytes.
 * @throws InstagramError for an address that cannot be fetched, a wrong type or size
 */
export async function fetchMedia(kind: string, url: string): Promise<FetchedBytes> {
  const rule = RULES[kind]!
  const bytes = await download(url, rule.max_bytes)
  const mime_type = sniff(bytes)
  if (mime_type === null || !rule.types.includes(mime_type)) {
    throw badParameter(
      `Upload attachment failure: the file is not ${kind === "image" ? "an" : "a"} ${kind}.`,
      2018047
    )
  }
  return { bytes, mime_type: kind === "audio" && mime_type === "video/mp4" ? "audio/mp4" : mime_type }
}

async function download(url: string, limit: number): Promise<Buffer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(20_000) }).catch(() => null)
  if (!response?.ok || !response.body) {
    await response?.body?.cancel()
    throw notFetched()
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > limit) {
      throw badParameter("Attachment size exceeds allowable limit", 2018109)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const notFetched = (): InstagramError => badParameter("Failed to fetch the file from the url.", 2018008)

/** The type of a file by its first bytes; null for what no rule knows. */
export function sniff(bytes: Buffer): string | null {
  const at = (text: string, offset = 0) =>
    bytes.subarray(offset, offset + text.length).equals(Buffer.from(text, "latin1"))
  if (at("\x89PNG\r\n\x1a\n")) {
    return "image/png"
  }
  if (at("\xff\xd8\xff")) {
    return "image/jpeg"
  }
  if (at("ftyp", 4)) {
    return at("M4A", 8) ? "audio/mp4" : at("qt  ", 8) ? "video/quicktime" : "video/mp4"
  }
  if (at("\x1a\x45\xdf\xa3")) {
    return "video/webm"
  }
  if (at("RIFF")) {
    return at("WAVE", 8) ? "audio/wav" : at("AVI ", 8) ? "video/x-msvideo" : null
  }
  if (at("OggS")) {
    return bytes.subarray(0, 256).includes("OpusHead") ? "audio/ogg" : "video/ogg"
  }
  if (at("\xff\xf1") || at("\xff\xf9")) {
    return "audio/aac"
  }
  return at("%PDF-") ? "application/pdf" : null
}
