const TIMEOUT_MS = 15_000

/** The other side answered, and not with success. */
export class AnswerError extends Error {
  constructor(
    message: string,
    readonly status: number
  ) {
    super(message)
  }
}

export type Json = Record<string, unknown>

/** Calls a JSON API; anything but 2xx is an error that names the call and the answer. */
export async function callJson(
  method: "GET" | "POST",
  url: string,
  body?: unknown,
  token?: string,
  headers: Record<string, string> = {}
): Promise<Json> {
  const response = await fetch(url, {
    method,
    headers: {
      ...headers,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const text = await response.text()
  if (!response.ok) {
    const call = `${method} ${new URL(url).pathname}`
    throw new AnswerError(`${call} answered ${response.status}: ${text.slice(0, 300)}`, response.status)
  }
  return text.startsWith("{") ? asObject(JSON.parse(text)) : {}
}

/** Creates something that may be there already from an interrupted run; answers null then. */
export async function createOnce(url: string, body: unknown): Promise<Json | null> {
  try {
    return await callJson("POST", url, body)
  } catch (error) {
    if (error instanceof AnswerError && error.status === 409) {
      return null
    }
    throw error
  }
}

/** A bearer token of a user of the admin. */
export async function login(serverUrl: string, email: string, password: string): Promise<string> {
  const { token } = await callJson("POST", `${serverUrl}/auth/user/emailpass`, { email, password })
  if (typeof token !== "string") {
    throw new Error(`${email} could not log in`)
  }
  return token
}

export function asObject(value: unknown): Json {
  return typeof value === "object" && value !== null ? { ...value } : {}
}

export function asList(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(asObject) : []
}
