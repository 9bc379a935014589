import { authorization, buildUrl, usesCookies } from "../api/client"
import { ConnectionError, RequestError } from "../api/errors"
import type { AttachmentDTO, AttachmentResponse, ErrorResponse } from "../types"

export interface FileUpload {
  file: File
  /** Where it is to be sent. */
  channel_id: string
  /** What it is for instead, when it is sent nowhere yet. */
  purpose?: "snippet"
  /** Recorded from the microphone. */
  voice: boolean
  signal: AbortSignal
  /** 0–1. */
  onProgress: (progress: number) => void
}

/**
 * Brings a file to the server, where it waits for its message.
 * @throws RequestError when the server refuses it, ConnectionError when no answer came
 */
export async function uploadFile(upload: FileUpload): Promise<AttachmentDTO> {
  const headers = await authorization()
  // `fetch` does not tell how far an upload is.
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const cancel = () => request.abort()
    request.open("POST", buildUrl("/admin/inbox/attachments"))
    request.withCredentials = usesCookies
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value))
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) {
        upload.onProgress(loaded / total)
      }
    }
    request.onload = () => {
      const body = readJson(request.responseText)
      if (request.status >= 200 && request.status < 300 && isAttachmentResponse(body)) {
        resolve(body.attachment)
      } else {
        reject(new RequestError(request.status || 500, (body ?? {}) as Partial<ErrorResponse>))
      }
    }
    request.onerror = request.onabort = () => reject(new ConnectionError())
    request.onloadend = () => upload.signal.removeEventListener("abort", cancel)
    upload.signal.addEventListener("abort", cancel)
    if (upload.signal.aborted) {
      reject(new ConnectionError())
    } else {
      request.send(formOf(upload))
    }
  })
}

/** The fields come first: whoever reads the file knows then what it is for. */
function formOf({ file, channel_id, purpose, voice }: FileUpload): FormData {
  const form = new FormData()
  if (purpose) {
    form.set("purpose", purpose)
  } else {
    form.set("channel_id", channel_id)
  }
  if (voice) {
    form.set("voice", "true")
  }
  form.set("file", file, file.name)
  return form
}

function readJson(text: string): object | null {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === "object" ? body : null
  } catch {
    return null
  }
}

const isAttachmentResponse = (body: object | null): body is AttachmentResponse =>
  body !== null && "attachment" in body
