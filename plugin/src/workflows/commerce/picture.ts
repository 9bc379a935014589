import { stat, writeFile } from "node:fs/promises"
import path from "node:path"
import sharp from "sharp"
import type { ChannelCapabilities, MediaRule } from "../../types/http/channel"
import { InboxError } from "../../utils/inbox-error"
import { inspectFile } from "../../utils/inspect-file"
import { safeFetch } from "../../utils/safe-fetch"
import { receiveFile } from "../common/receive"

const MAX_BYTES = 25 * 1024 * 1024
/** A picture of more pixels than this is a bomb, not a photo. */
const MAX_PIXELS = 100_000_000
/** Enough for any phone, and for any channel's limit. */
const LONGEST_SIDE = 1_600
const DATA_URL = /^data:image\/[\w.+-]+(;[\w=-]+)*,/i

export interface Picture {
  path: string
  mime_type: string
}

/**
 * Brings a product's picture into a folder. Its address is what somebody wrote into the shop, so it may lead anywhere:
 * private hosts are asked only when the shop has named them as its own.
 * @throws ChannelError, InboxError
 */
export async function fetchPicture(address: string, dir: string, ownHosts: string[]): Promise<string> {
  const target = path.join(dir, "picture")
  if (DATA_URL.test(address)) {
    const [head = "", body = ""] = address.split(/,(.*)/s)
    await writeFile(target, head.endsWith(";base64") ? Buffer.from(body, "base64") : decodeURIComponent(body))
    return target
  }
  const { status, body } = await safeFetch(address, { hosts: "public", trusted_hosts: ownHosts })
  if (status !== 200) {
    body.destroy()
    throw new InboxError("not_found", "The product's picture could not be had")
  }
  const too_large = () => new InboxError("attachment_too_large", "The product's picture is too large")
  const silent = () => new InboxError("unavailable", "The product's picture did not arrive")
  await receiveFile(body, target, { max_bytes: MAX_BYTES, too_large, silent })
  return target
}

/** The picture as a channel takes it: as it is where that is possible, else drawn anew; null where it takes none. */
export async function asChannelTakes(file: string, { media }: ChannelCapabilities): Promise<Picture | null> {
  const rule = media.image
  if (!rule) return null
  const { kind, mime_type, size } = await inspectFile(file, { mime_type: null, name: null })
  if (kind === "image" && rule.mime_types.includes(mime_type) && size <= rule.max_bytes) {
    return { path: file, mime_type }
  }
  return redraw(file, rule)
}

const FORMATS = { "image/jpeg": "jpeg", "image/png": "png", "image/webp": "webp" } as const
const isFormat = (type: string): type is keyof typeof FORMATS => Object.hasOwn(FORMATS, type)

async function redraw(file: string, rule: MediaRule): Promise<Picture | null> {
  const type = ["image/jpeg", "image/png", "image/webp"].find((one) => rule.mime_types.includes(one))
  if (!type || !isFormat(type)) return null
  const target = `${file}.${FORMATS[type]}`
  for (const side of [LONGEST_SIDE, LONGEST_SIDE / 2]) {
    await sharp(file, { limitInputPixels: MAX_PIXELS, density: 200 })
      .rotate()
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .toFormat(FORMATS[type], { quality: 85 })
      .toFile(target)
    if ((await stat(target)).size <= rule.max_bytes) return { path: target, mime_type: type }
  }
  return null
}
