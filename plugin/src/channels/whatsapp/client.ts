import type {
  GraphApiError as GraphApiErrorType,
  WhatsAppClient as WhatsAppClientType,
} from "@kapso/whatsapp-cloud-api" with { "resolution-mode": "import" }
import type { ConnectedChannel } from "../../types/channel"
import { silence, toChannelError, unreachable } from "./errors"

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

const CALL_TIMEOUT = 30_000

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
 * Throws only ChannelError.
 */
export class GraphClient {
  constructor(private readonly options: GraphOptions) {}

  /** `POST /{phone_number_id}/messages` with a payload in Meta's own shape. */
  async sendMessage(
    channel: ConnectedChannel,
    payload: Record<string, unknown>,
    attempt: number
  ): Promise<unknown> {
    return this.call(attempt, () =>
      this.client(channel).messages.sendRaw({ phoneNumberId: channel.external_id, payload })
    )
  }

  /** `GET /{phone_number_id}`: what Meta says of the number. */
  async describeNumber(channel: ConnectedChannel): Promise<unknown> {
    return this.call(1, () =>
      this.client(channel).request("GET", channel.external_id, {
        query: { fields: "display_phone_number,verified_name,quality_rating,status" },
        responseType: "json",
      })
    )
  }

  private client(channel: ConnectedChannel): WhatsAppClientType {
    return new WhatsAppClient({
      accessToken: channel.credentials.access_token,
      baseUrl: this.options.baseUrl,
      graphVersion: this.options.version,
      fetch: (input, init) =>
        fetch(input, { ...init, signal: AbortSignal.timeout(CALL_TIMEOUT), redirect: "error" }),
    })
  }

  private async call<Result>(attempt: number, request: () => Promise<Result>): Promise<Result> {
    try {
      return await request()
    } catch (error) {
      if (error instanceof GraphApiError) throw fromGraph(error, attempt)
      const code = causeCode(error)
      if (code && NEVER_SENT.has(code)) throw unreachable("WhatsApp could not be reached", attempt)
      throw silence("WhatsApp did not answer")
    }
  }
}

function fromGraph(error: GraphApiErrorType, attempt: number) {
  // A gateway's own error page has no Graph code: whether Meta took the message is unknown.
  const hasGraphBody = typeof error.raw === "object" && error.raw !== null && "error" in error.raw
  if (!hasGraphBody && error.httpStatus >= 500) return silence("WhatsApp answered with a server error")
  if (!hasGraphBody && error.httpStatus === 429) {
    return toChannelError({ code: 130429, message: "Too many requests" }, attempt)
  }
  return toChannelError({ code: error.code, message: error.details || error.message }, attempt)
}
