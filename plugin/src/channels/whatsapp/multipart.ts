import { randomUUID } from "node:crypto"
import type { Upload } from "./client"

/** A form with one file, written as it is read, so that a large file never lies in memory as a whole. */
export function multipart(
  fields: Record<string, string>,
  file: Upload
): { headers: Record<string, string>; body: AsyncIterable<Buffer> } {
  const boundary = `----inbox${randomUUID()}`
  const part = (name: string, more = "") =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n`
  const texts = Object.entries(fields).map(([name, value]) => `${part(name)}\r\n${value}\r\n`)
  const head =
    part("file", `; filename="${escapeName(file.name)}"`) + `Content-Type: ${file.mime_type}\r\n\r\n`
  const before = Buffer.from(texts.join("") + head)
  const after = Buffer.from(`\r\n--${boundary}--\r\n`)
  return {
    headers: {
      "Content-Type": `multipart/form-data; boundary=${boundary}`,
      ...(file.size ? { "Content-Length": String(before.length + file.size + after.length) } : {}),
    },
    body: joined(before, file.stream, after),
  }
}

async function* joined(before: Buffer, stream: AsyncIterable<Buffer>, after: Buffer) {
  yield before
  yield* stream
  yield after
}

/** As browsers write it: nothing in a name may end the header it stands in. */
const escapeName = (name: string) =>
  name.replace(
    /["\r\n]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`
  )
