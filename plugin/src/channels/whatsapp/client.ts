import type { Readable } from "node:stream"
import type {
  GraphApiError as GraphApiErrorType,
  WhatsAppClient as WhatsAppClientType,
} from "@kapso/whatsapp-cloud-api" with { "resolution-mode": "import" }
import type { ConnectedChannel } from "../../types/channel"
import { silence, toChannelError, unreachable } from "./errors"
import { multipart } from "./multipart"

// The package ships CommonJS but names only its ESM types, so a typed import does not compile here.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { GraphApiError, WhatsAppClient } = require("@kapso/whatsapp-cloud-api") as {
  GraphApiError: typeof GraphApiErrorType
  WhatsAppClient: typeof WhatsAppClientType
}

export interface GraphOptions {
  baseUrl: string
  version: string
}

/** A file on its way to the platform. */
export interface Upload {
  name: string
  mime_type: string
  /** Bytes; 0 when not known. */
  size: number
  stream: Readable
}

interface Call {
  method: "GET" | "POST"
  body?: Record<string, unknown>
  query?: Record<string, string>
  /** How often it has been tried, this time included. */
  attempt?: number
  /** Whether doing it twice would be one time too many, so that silence leaves doubt. */
  once?: boolean
}

const CALL_TIMEOUT = 30_000
/** Of the largest file on a slow line. */
const UPLOAD_TIMEOUT = 5 * 60_000

/** Errors of a connection that was never made, so that the request cannot have arrived. */
const NEVER_SENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
])

function causeCode(error: unknown): string | undefined {
  const cause = (error as { cause?: { code?: string; errors?: { code?: string }[] } } | undefined)?.cause
  return cause?.code ?? cause?.errors?.[0]?.code
}

/**
 * The WhatsApp Cloud API as we use it, behind one small interface so that the library can be replaced.
 * Answers are JSON in Meta's own shape, unchecked. Throws only ChannelError.
 */
export class GraphClient {
  constructor(private readonly options: GraphOptions) {}

  /** `POST /{phone_number_id}/messages`. Repeated after silence, it may reach the contact twice. */
  async sendMessage(
    channel: ConnectedChannel,
    payload: Record<string, unknown>,
    attempt: number
  ): Promise<unknown> {
    return this.call(channel, [channel.external_id, "messages"], {
      method: "POST",
      body: payload,
      attempt,
      once: true,
    })
  }

  /** The same address for what may be repeated: reactions, read receipts, typing. */
  async signal(channel: ConnectedChannel, payload: Record<string, unknown>): Promise<unknown> {
    return this.call(channel, [channel.external_id, "messages"], { method: "POST", body: payload })
  }

  async read(
    channel: ConnectedChannel,
    path: string[],
    query: Record<string, string> = {}
  ): Promise<unknown> {
    return this.call(channel, path, { method: "GET", query })
  }

  /** `POST /{waba_id}/subscribed_apps` */
  async subscribe(channel: ConnectedChannel): Promise<void> {
    await this.call(channel, [channel.credentials.waba_id ?? "", "subscribed_apps"], { method: "POST" })
  }

  /** `POST /{phone_number_id}/media`, streamed. Nothing reaches the contact by it. */
  async upload(channel: ConnectedChannel, file: Upload, attempt: number): Promise<unknown> {
    const form = multipart({ messaging_product: "whatsapp", type: file.mime_type }, file)
    const { baseUrl, version } = this.options
    const address = `${baseUrl.replace(/\/+$/, "")}/${version}/${encodeURIComponent(channel.external_id)}/media`
    // Fetch takes iterables and wants `duplex` with them; its types know neither.
    const body = form.body as unknown as BodyInit
    const init = { method: "POST", headers: form.headers, body, duplex: "half" }
    try {
      return await this.answer({ method: "POST", attempt }, () =>
        this.client(channel, UPLOAD_TIMEOUT).fetch(address, init)
      )
    } finally {
      file.stream.destroy()
    }
  }

  private async call(channel: ConnectedChannel, path: string[], call: Call): Promise<unknown> {
    return this.answer(call, () =>
      this.client(channel, CALL_TIMEOUT).request(call.method, path.map(encodeURIComponent).join("/"), {
        body: call.body,
        query: call.query,
      })
    )
  }

  private client(channel: ConnectedChannel, timeout: number): WhatsAppClientType {
    return new WhatsAppClient({
      accessToken: channel.credentials.access_token,
      baseUrl: this.options.baseUrl,
      graphVersion: this.options.version,
      fetch: (input, init) =>
        fetch(input, { ...init, signal: AbortSignal.timeout(timeout), redirect: "error" }),
    })
  }

  private async answer(call: Call, request: () => Promise<Response>): Promise<unknown> {
    const { attempt = 1, once = false } = call
    let response: Response
    let text: string
    try {
      response = await request()
      text = await response.text()
    } catch (error) {
      const code = causeCode(error)
      if (!once || (code && NEVER_SENT.has(code))) {
        throw unreachable("WhatsApp could not be reached", attempt)
      }
      throw silence("WhatsApp did not answer")
    }
    const body = readJson(text)
    if (response.ok) return body
    throw this.refusal(GraphApiError.fromResponse(response, body, text), body, { attempt, once })
  }

  private refusal(
    error: GraphApiErrorType,
    body: unknown,
    { attempt, once }: { attempt: number; once: boolean }
  ) {
    // A gateway's own error page has no Graph code: whether Meta took the message is unknown.
    const isFromMeta = typeof body === "object" && body !== null && "error" in body
    if (!isFromMeta && error.httpStatus >= 500) {
      const message = "WhatsApp answered with a server error"
      return once ? silence(message) : unreachable(message, attempt)
    }
    if (!isFromMeta && error.httpStatus === 429) {
      return toChannelError({ code: 130429, message: "Too many requests" }, attempt)
    }
    return toChannelError({ code: error.code, message: error.details || error.message }, attempt)
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
