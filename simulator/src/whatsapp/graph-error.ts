import type { StatusError } from "../state.js"
import { newTraceId } from "../identifiers.js"

/** Title and HTTP status of every code the platform answers with. */
const CATALOGUE: Record<number, [title: string, http: number]> = {
  0: ["AuthException", 401],
  1: ["API Unknown", 400],
  2: ["API Service", 503],
  3: ["API Method", 500],
  4: ["API Too Many Calls", 400],
  10: ["Permission Denied", 403],
  33: ["Parameter value is not valid", 400],
  100: ["Invalid parameter", 400],
  190: ["Access token has expired", 401],
  368: ["Temporarily blocked for policies violations", 403],
  80007: ["Rate limit issues", 400],
  130429: ["Rate limit hit", 400],
  130472: ["User's number is part of an experiment", 400],
  130497: ["Business account is restricted from messaging users in this country.", 403],
  131000: ["Something went wrong", 500],
  131005: ["Access denied", 403],
  131008: ["Required parameter is missing", 400],
  131009: ["Parameter value is not valid", 400],
  131016: ["Service unavailable", 500],
  131021: ["Recipient cannot be sender", 400],
  131026: ["Message undeliverable", 400],
  131031: ["Account has been locked", 403],
  131037: ["Display name approval is needed before sending messages", 400],
  131042: ["Business eligibility payment issue", 400],
  131045: ["Message failed to send due to phone number registration error", 500],
  131047: ["Re-engagement message", 400],
  131048: ["Spam rate limit hit", 400],
  131049: ["This message was not delivered to maintain healthy ecosystem engagement.", 400],
  131050: ["User has stopped marketing messages from this business", 400],
  131051: ["Message type unknown", 400],
  131052: ["Media download error", 400],
  131053: ["Media upload error", 400],
  131056: ["(Business Account, Consumer Account) pair rate limit hit", 400],
  131057: ["Business account is in maintenance mode", 500],
  131060: ["This message is unavailable", 400],
  131062: ["Business-scoped user id is not supported for this message", 400],
  132000: ["Number of parameters does not match the expected number of params", 400],
  132001: ["Template name does not exist in the translation", 404],
  132005: ["Translated text too long", 400],
  132007: ["Template format character policy violated", 400],
  132012: ["Parameter format does not match format in the created template", 400],
  132015: ["Template is paused", 400],
  132016: ["Template is disabled", 400],
  132018: ["There is an issue with the parameters in your template", 400],
  132068: ["Flow is in blocked state", 400],
  132069: ["Flow is in throttled state", 400],
  133004: ["Server temporarily unavailable", 503],
  133010: ["Phone number not registered", 400],
  135000: ["Generic user error", 400],
}

const DETAILS: Record<number, string> = {
  131026: "Message undeliverable.",
  131047:
    "Message failed to send because more than 24 hours have passed since the customer last replied to this number.",
  131053: "Media upload error.",
}

/** A refusal in the shape of the Graph API. */
export class GraphError extends Error {
  constructor(
    readonly code: number,
    readonly details: string = DETAILS[code] ?? titleOf(code),
    readonly options: { http_status?: number; subcode?: number; message?: string; type?: string } = {}
  ) {
    super(options.message ?? `(#${code}) ${titleOf(code)}`)
  }

  get httpStatus(): number {
    return (
      this.options.http_status ??
      CATALOGUE[this.code]?.[1] ??
      (this.code >= 200 && this.code < 300 ? 403 : 400)
    )
  }

  body() {
    return {
      error: {
        message: this.message,
        type: this.options.type ?? "OAuthException",
        code: this.code,
        ...(this.options.subcode === undefined ? {} : { error_subcode: this.options.subcode }),
        ...(this.options.subcode === 33 || this.code === 190
          ? {}
          : { error_data: { messaging_product: "whatsapp", details: this.details } }),
        fbtrace_id: newTraceId(),
      },
    }
  }
}

export function titleOf(code: number): string {
  return CATALOGUE[code]?.[0] ?? "Unknown error"
}

export function isKnownCode(code: number): boolean {
  return code in CATALOGUE || (code >= 200 && code < 300)
}

/** An id that does not exist, or that this token may not see: Meta does not tell them apart. */
export function unknownObject(id: string, method: string): GraphError {
  return new GraphError(100, "", {
    subcode: 33,
    type: "GraphMethodException",
    message:
      `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to ` +
      "missing permissions, or does not support this operation. Please read the Graph API documentation at " +
      "https://developers.facebook.com/docs/graph-api",
  })
}

export function invalidToken(message = "Invalid OAuth access token - Cannot parse access token"): GraphError {
  return new GraphError(190, "", { message })
}

/** The same refusal as it stands in a `failed` status. */
export function statusError(code: number, details = DETAILS[code] ?? titleOf(code)): StatusError {
  return {
    code,
    title: titleOf(code),
    message: titleOf(code),
    error_data: { details },
    href: "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/",
  }
}
