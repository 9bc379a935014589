import busboy from "busboy"
import type { Request } from "express"
import { GraphError } from "../graph-error.js"
import { kindOfType, LARGEST_UPLOAD, MEDIA_LIMITS, MEDIA_TYPES } from "./rules.js"

export interface Upload {
  mime_type: string
  filename: string | null
  bytes: Buffer
}

interface Parts {
  fields: Map<string, string>
  file: { filename: string | null; bytes: Buffer } | null
}

/** Room for the form's other parts beside the largest file. */
const BODY_LIMIT = LARGEST_UPLOAD + 64 * 1024

/**
 * Reads `messaging_product`, `type` and `file` of a media upload.
 * @throws GraphError 100 for what the platform would refuse
 */
export async function readUpload(request: Request): Promise<Upload> {
  const body = await readBody(request)
  const { fields, file } = await parseParts(request, body)
  for (const name of ["messaging_product", "type"]) {
    if (!fields.get(name)) {
      throw refused(`The parameter ${name} is required.`)
    }
  }
  if (fields.get("messaging_product") !== "whatsapp") {
    throw refused("Param messaging_product must be 'whatsapp'.")
  }
  if (!file) {
    throw refused("The parameter file is required.")
  }
  const mime_type = rawTypeOfFile(body)
  const kind = kindOfType(mime_type)
  if (kind === null) {
    const allowed = Object.values(MEDIA_TYPES).flat().join(", ")
    throw refused(
      `Param file must be a file with one of the following types: ${allowed}. Received file of type '${mime_type}'.`
    )
  }
  if (file.bytes.length === 0) {
    throw refused("Param file must not be empty.")
  }
  if (file.bytes.length > MEDIA_LIMITS[kind]) {
    throw refused(`Param file is too large: ${kind} must be at most ${MEDIA_LIMITS[kind]} bytes.`)
  }
  return { mime_type, ...file }
}

function refused(text: string): GraphError {
  return new GraphError(100, text, { message: `(#100) ${text}` })
}

const malformed = () => refused("The request must be a well-formed multipart/form-data body.")

async function readBody(request: Request): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // Read to the end all the same: the sender gets an answer instead of a broken connection.
    if (size <= BODY_LIMIT) {
      chunks.push(chunk)
    }
  }
  if (size > BODY_LIMIT) {
    throw refused(`Param file is too large: at most ${LARGEST_UPLOAD} bytes.`)
  }
  return Buffer.concat(chunks)
}

function parseParts(request: Request, body: Buffer): Promise<Parts> {
  return new Promise((resolve, reject) => {
    const parts: Parts = { fields: new Map(), file: null }
    let parser: busboy.Busboy
    try {
      parser = busboy({ headers: request.headers, limits: { files: 1, fields: 20 } })
    } catch {
      return reject(malformed())
    }
    parser.on("field", (name, value) => parts.fields.set(name, value))
    parser.on("file", (name, stream, info) => {
      const chunks: Buffer[] = []
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on("end", () => {
        if (name === "file") {
          parts.file = { filename: info.filename ?? null, bytes: Buffer.concat(chunks) }
        }
      })
    })
    parser.on("close", () => resolve(parts))
    parser.on("error", () => reject(malformed()))
    parser.end(body)
  })
}

/**
 * The file part's Content-Type to the letter. The parser drops parameters, but those are what the platform
 * stumbles over: `audio/ogg` passes, `audio/ogg; codecs=opus` does not.
 */
function rawTypeOfFile(body: Buffer): string {
  const name = body.indexOf('name="file"')
  const start = body.lastIndexOf("\r\n--", name) + 2
  const headers = body.subarray(Math.max(0, start), body.indexOf("\r\n\r\n", name)).toString("latin1")
  return /^content-type:[ \t]*(.*?)[ \t]*$/im.exec(headers)?.[1] ?? "application/octet-stream"
}
