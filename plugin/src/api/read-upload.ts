import path from "node:path"
import type { MedusaRequest } from "@medusajs/framework/http"
import busboy from "busboy"
import { InboxError } from "../utils/inbox-error"
import { receiveFile } from "../workflows/common/receive"

export interface Upload {
  /** Where the bytes are, in the folder that was given. */
  path: string
  name: string | null
  mime_type: string | null
  fields: Record<string, string>
}

/**
 * Reads a multipart request with one file into a folder, without holding it in memory.
 * @throws InboxError `invalid_data`, `attachment_too_large` `{ max_bytes }`
 */
export function readUpload(request: MedusaRequest, dir: string, maxBytes: number): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const parser = openParser(request)
    const fields: Record<string, string> = {}
    let received: Promise<Omit<Upload, "fields">> | null = null
    const fail = (error: unknown) => {
      request.unpipe(parser)
      // Read to its end, so that the answer reaches who is still sending.
      request.resume()
      reject(error)
    }
    parser.on("field", (name, value) => {
      fields[name] = value
    })
    parser.on("file", (field, stream, { filename, mimeType }) => {
      if (field !== "file" || received) {
        stream.resume()
        return
      }
      const target = path.join(dir, "upload")
      const silent = () => new InboxError("invalid_data", "The upload broke off")
      const too_large = () =>
        new InboxError("attachment_too_large", "The file is larger than the inbox takes", {
          max_bytes: maxBytes,
        })
      received = receiveFile(stream, target, { max_bytes: maxBytes, too_large, silent }).then(() => ({
        path: target,
        name: filename || null,
        mime_type: mimeType || null,
      }))
      received.catch(fail)
    })
    parser.on("error", () => fail(new InboxError("invalid_data", "The upload could not be read")))
    parser.on("close", () => {
      if (!received) return fail(new InboxError("invalid_data", "file: is missing"))
      received.then((file) => resolve({ ...file, fields })).catch(() => undefined)
    })
    request.on("aborted", () => fail(new InboxError("invalid_data", "The upload broke off")))
    request.pipe(parser)
  })
}

function openParser(request: MedusaRequest): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: "utf8",
      limits: { files: 2, fields: 10, fieldSize: 1_000, parts: 12 },
    })
  } catch {
    throw new InboxError("invalid_data", "The file has to be sent as multipart/form-data")
  }
}
