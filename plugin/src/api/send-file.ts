import type { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { InboxError } from "../utils/inbox-error"
import { openFile } from "../workflows/common/files"

export interface ServedFile {
  file_id: string
  mime_type: string
  name: string
  /** Bytes; null when not known: then there are no ranges. */
  size: number | null
  /** Changes with the content. */
  etag: string
}

/** Types a browser shows without running anything in them; everything else is only ever saved. */
const SHOWN = /^(image\/(jpeg|png|webp|gif)|audio\/[\w.+-]+|video\/[\w.+-]+)$/

interface Range {
  start: number
  end: number
}

/**
 * Answers with a kept file: the range that was asked for, never as a page that could run.
 * @throws InboxError `not_found` when the bytes are gone
 */
export async function sendFile(
  container: MedusaContainer,
  request: MedusaRequest,
  response: MedusaResponse,
  file: ServedFile
): Promise<void> {
  const isShown = SHOWN.test(file.mime_type)
  response.set({
    "Content-Type": isShown ? file.mime_type : "application/octet-stream",
    "Content-Disposition": `${isShown ? "inline" : "attachment"}; ${fileNameParameter(file.name)}`,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cache-Control": "private, max-age=3600",
    "Referrer-Policy": "no-referrer",
    ETag: `"${file.etag}"`,
    ...(file.size === null ? {} : { "Accept-Ranges": "bytes" }),
  })
  if (request.headers["if-none-match"] === `"${file.etag}"`) {
    response.status(304).end()
    return
  }
  const range = file.size === null ? null : readRange(request.headers.range, file.size)
  if (range === "unsatisfiable") {
    response.status(416).set("Content-Range", `bytes */${file.size}`).end()
    return
  }
  const bytes = await open(container, file.file_id)
  if (file.size !== null) setLength(response, range, file.size)
  await pipeline(range ? slice(bytes, range) : bytes, response).catch(() => {
    // The reader went away, or the store broke off: the connection is what is left to end.
    bytes.destroy()
    response.destroy()
  })
}

async function open(container: MedusaContainer, fileId: string): Promise<Readable> {
  try {
    return await openFile(container, fileId)
  } catch {
    throw new InboxError("not_found", "This file is no longer there")
  }
}

function setLength(response: MedusaResponse, range: Range | null, size: number): void {
  response.set("Content-Length", String(range ? range.end - range.start + 1 : size))
  if (range) response.status(206).set("Content-Range", `bytes ${range.start}-${range.end}/${size}`)
}

/** One range; several at once are answered with the whole, as HTTP allows. */
function readRange(header: string | undefined, size: number): Range | "unsatisfiable" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "")
  if (!match || (!match[1] && !match[2])) return null
  const [first, last] = [match[1], match[2]].map((text) => (text ? Number(text) : null))
  const start = first ?? Math.max(0, size - (last ?? 0))
  const end = Math.min(first === null ? size - 1 : (last ?? size - 1), size - 1)
  return start > end || start >= size ? "unsatisfiable" : { start, end }
}

/** The bytes of a range; stores give a file from its beginning only. Stops reading once it has them. */
async function* slice(source: Readable, { start, end }: Range): AsyncGenerator<Buffer> {
  let position = 0
  for await (const chunk of source as AsyncIterable<Buffer>) {
    const part = chunk.subarray(Math.max(0, start - position), Math.max(0, end + 1 - position))
    position += chunk.length
    if (part.length) yield part
    if (position > end) return
  }
}

/** The name twice: in ASCII for old readers, and as it is. */
function fileNameParameter(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, "_")
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `filename="${ascii}"; filename*=UTF-8''${encoded}`
}
