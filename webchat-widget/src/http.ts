import type { ErrorResponse } from "../../plugin/src/types/http/error"

/** Why a request came to nothing. */
export class RequestError extends Error {
  constructor(
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
    readonly code: string,
    message: string,
    /** Milliseconds the server asks to wait. */
    readonly retryAfter: number | null = null,
    readonly details: Record<string, unknown> = {}
  ) {
    super(message)
  }

  /** Whether the same request may succeed later. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

const TIMEOUT_MS = 30_000
const UPLOAD_TIMEOUT_MS = 180_000

/** Calls the webchat's routes of one server. */
export class Http {
  /** @param base such as `https://shop.example/inbox/webchat` */
  constructor(readonly base: string) {}

  /** @throws RequestError */
  async call<Answer>(
    method: "GET" | "POST",
    path: string,
    { token, body }: { token?: string; body?: object } = {}
  ): Promise<Answer> {
    const isForm = body instanceof FormData
    let response: Response
    try {
      response = await fetch(this.base + path, {
        method,
        headers: {
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...(body && !isForm ? { "content-type": "application/json" } : {}),
        },
        body: isForm ? body : body && JSON.stringify(body),
        credentials: "omit",
        cache: "no-store",
        signal: AbortSignal.timeout(isForm ? UPLOAD_TIMEOUT_MS : TIMEOUT_MS),
      })
    } catch (error) {
      throw new RequestError(0, "network", String(error))
    }
    const answer: unknown = await response.json().catch(() => ({}))
    if (!response.ok) throw refusal(response, answer as Partial<ErrorResponse>)
    return answer as Answer
  }
}

function refusal(response: Response, { code, message, details }: Partial<ErrorResponse>): RequestError {
  const seconds = Number(response.headers.get("retry-after"))
  return new RequestError(
    response.status,
    code ?? "unexpected",
    message ?? "",
    seconds > 0 ? seconds * 1000 : null,
    details
  )
}
