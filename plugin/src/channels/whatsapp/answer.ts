import type { GraphApiError as GraphApiErrorType } from "@kapso/whatsapp-cloud-api" with {
  "resolution-mode": "import",
}
import type { ChannelError } from "../../utils/channel-error"
import { silence, toChannelError, unreachable } from "./errors"

// The package ships CommonJS but names only its ESM types, so a typed import does not compile here.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { GraphApiError } = require("@kapso/whatsapp-cloud-api") as { GraphApiError: typeof GraphApiErrorType }

/** What a failure of a call means. */
export interface Try {
  /** How often it has been tried, this time included. */
  attempt?: number
  /** Whether doing it twice would be one time too many, so that silence leaves doubt. */
  once?: boolean
}

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
 * The JSON a call is answered with; null when it is none.
 * @throws ChannelError for everything else that can happen, `uncertain` only for calls made `once`
 */
export async function readAnswer(
  { attempt = 1, once = false }: Try,
  request: () => Promise<Response>
): Promise<unknown> {
  let response: Response
  let text: string
  try {
    response = await request()
    text = await response.text()
  } catch (error) {
    const code = causeCode(error)
    if (!once || (code && NEVER_SENT.has(code))) throw unreachable("WhatsApp could not be reached", attempt)
    throw silence("WhatsApp did not answer")
  }
  const body = readJson(text)
  if (response.ok) return body
  throw refusal(GraphApiError.fromResponse(response, body, text), body, { attempt, once })
}

function refusal(error: GraphApiErrorType, body: unknown, { attempt, once }: Required<Try>): ChannelError {
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

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
