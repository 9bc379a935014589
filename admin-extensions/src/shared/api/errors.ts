import type { ErrorResponse } from "../types"

/** The server answered, and the answer was no. `code` is one of the machine codes of the API. */
export class RequestError extends Error {
  override name = "RequestError"
  readonly status: number
  readonly code: string
  readonly details: Record<string, unknown>
  /** Seconds, from `Retry-After`. */
  readonly retryAfter: number | null

  constructor(status: number, body: Partial<ErrorResponse>, retryAfter: number | null = null) {
    super(body.message || `HTTP ${status}`)
    this.status = status
    this.code = body.code || codeOf(status)
    this.details = body.details ?? {}
    this.retryAfter = retryAfter
  }
}

function codeOf(status: number): string {
  if (status >= 500) {
    return "server_error"
  }
  return (
    { 401: "unauthorized", 403: "not_permitted", 404: "not_found", 429: "too_many_requests" }[status] ??
    "unexpected"
  )
}

/** No answer came: whether the server did anything is unknown. */
export class ConnectionError extends Error {
  override name = "ConnectionError"
  readonly code = "connection_failed"
}

export const isNotFound = (error: unknown): boolean => error instanceof RequestError && error.status === 404

export const isNotPermitted = (error: unknown): boolean =>
  error instanceof RequestError && error.status === 403

/** Who was faster, of a claim that came too late; null of every other error. */
export function claimWinner(error: unknown): string | null {
  if (!(error instanceof RequestError) || error.code !== "already_claimed") {
    return null
  }
  const assignee = error.details["assignee"]
  const name =
    typeof assignee === "object" && assignee !== null ? (assignee as { name?: unknown }).name : null
  return typeof name === "string" ? name : null
}

/** Whether the same request may succeed later without anybody changing anything. */
export function isTemporary(error: unknown): boolean {
  if (error instanceof RequestError) {
    return error.status >= 500 || error.status === 429 || error.status === 408 || error.status === 401
  }
  return error instanceof ConnectionError
}

export function errorCode(error: unknown): string {
  return error instanceof RequestError || error instanceof ConnectionError ? error.code : "unexpected"
}
