import Medusa from "@medusajs/js-sdk"
import { serverClock } from "../clock/server-clock"
import { ConnectionError, RequestError } from "./errors"

// Set by the admin's build, exactly as the dashboard reads them.
declare const __BACKEND_URL__: string | undefined
declare const __AUTH_TYPE__: "session" | "jwt" | undefined
declare const __JWT_TOKEN_STORAGE_KEY__: string | undefined

const backendUrl = (typeof __BACKEND_URL__ !== "undefined" && __BACKEND_URL__) || "/"
const authType = (typeof __AUTH_TYPE__ !== "undefined" && __AUTH_TYPE__) || "session"
const jwtTokenStorageKey =
  (typeof __JWT_TOKEN_STORAGE_KEY__ !== "undefined" && __JWT_TOKEN_STORAGE_KEY__) || undefined

const REQUEST_TIMEOUT_MS = 20_000

/** Whether a cookie carries the log-in. */
export const usesCookies = authType === "session"

/** A list is given as the same name several times. */
export type Query = Record<string, string | number | null | undefined | readonly string[]>

interface RequestOptions {
  method?: "GET" | "POST" | "DELETE"
  query?: Query
  body?: unknown
  signal?: AbortSignal
  /** For what is known to take long. */
  timeoutMs?: number
  /** Goes out although the page is being closed; the browser takes 64 kB at most. */
  keepalive?: boolean
}

let sdk: Medusa | null = null

/** The headers the dashboard logs in with; none where a cookie does. */
export async function authorization(): Promise<Record<string, string>> {
  if (authType === "session") {
    return {}
  }
  sdk ??= new Medusa({ baseUrl: backendUrl, auth: { type: authType, jwtTokenStorageKey } })
  const token = await sdk.client.getToken()
  return token ? { authorization: `Bearer ${token}` } : {}
}

export function buildUrl(path: string, query: Query = {}, base: string = backendUrl): URL {
  const origin = base === "/" || base === "" ? window.location.origin : base
  const url = new URL(path.replace(/^\//, ""), origin.endsWith("/") ? origin : `${origin}/`)
  for (const [key, value] of Object.entries(query)) {
    if (Array.isArray(value)) {
      value.forEach((item) => url.searchParams.append(key, item))
    } else if (value !== null && value !== undefined && value !== "") {
      url.searchParams.set(key, String(value))
    }
  }
  return url
}

/** `fetch` with the dashboard's authentication; network failures become `ConnectionError`. */
export async function authorizedFetch(url: URL, init: RequestInit = {}): Promise<Response> {
  const headers = { ...(await authorization()), ...(init.headers as Record<string, string> | undefined) }
  const sentAt = Date.now()
  try {
    const response = await fetch(url, {
      ...init,
      headers,
      credentials: authType === "session" ? "include" : "omit",
    })
    serverClock.observe(response.headers.get("date"), sentAt, Date.now())
    return response
  } catch (error) {
    if (init.signal?.aborted) {
      throw error
    }
    throw new ConnectionError()
  }
}

function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get("retry-after"))
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null
}

// The SDK's own fetch keeps only the message of an error; the inbox decides by `code` and `details`.
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const timeout = new AbortController()
  const timer = setTimeout(() => timeout.abort(), options.timeoutMs ?? REQUEST_TIMEOUT_MS)
  const cancel = () => timeout.abort()
  options.signal?.addEventListener("abort", cancel)
  try {
    const response = await authorizedFetch(buildUrl(path, options.query), {
      method: options.method ?? "GET",
      headers: { accept: "application/json", "content-type": "application/json" },
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      signal: timeout.signal,
      keepalive: options.keepalive,
    })
    const body: unknown =
      response.status === 204
        ? undefined
        : await response.json().catch((error) => {
            if (timeout.signal.aborted || response.ok) {
              throw error
            }
            return {}
          })
    if (!response.ok) {
      throw new RequestError(response.status, body as object, retryAfter(response))
    }
    return body as T
  } catch (error) {
    // A time-out is no answer; a cancelled query is the caller's own doing.
    if (error instanceof RequestError || options.signal?.aborted) {
      throw error
    }
    throw new ConnectionError()
  } finally {
    clearTimeout(timer)
    options.signal?.removeEventListener("abort", cancel)
  }
}
