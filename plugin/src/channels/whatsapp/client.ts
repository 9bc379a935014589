import type { Readable } from "node:stream"
import type { WhatsAppClient as WhatsAppClientType } from "@kapso/whatsapp-cloud-api" with {
  "resolution-mode": "import",
}
import type { ConnectedChannel } from "../../types/channel"
import { readAnswer, type Try } from "./answer"
import { multipart } from "./multipart"

// The package ships CommonJS but names only its ESM types, so a typed import does not compile here.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { WhatsAppClient } = require("@kapso/whatsapp-cloud-api") as {
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

interface Call extends Try {
  method: "GET" | "POST"
  body?: Record<string, unknown>
  query?: Record<string, string>
}

const CALL_TIMEOUT = 30_000
/** Of the largest file on a slow line. */
const UPLOAD_TIMEOUT = 5 * 60_000

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
      return await readAnswer({ attempt }, () => this.client(channel, UPLOAD_TIMEOUT).fetch(address, init))
    } finally {
      file.stream.destroy()
    }
  }

  private async call(channel: ConnectedChannel, path: string[], call: Call): Promise<unknown> {
    return readAnswer(call, () =>
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
}
