import type { Readable } from "node:stream"
import fetch, { FetchError, type RequestInit, type Response } from "node-fetch"
import { ChannelError } from "./channel-error"

export interface SafeFetchOptions {
  /** Host names that may be asked; `*.example.com` means those below it, `public` every host that is not private. */
  hosts: string[] | "public"
  /** Hosts the shop itself has configured: they may be private. */
  trusted_hosts?: string[]
  headers?: Record<string, string>
  /** Milliseconds until the answer begins. */
  timeout?: number
}

export interface SafeResponse {
  status: number
  headers: Response["headers"]
  body: Readable
}

const TIMEOUT = 30_000
const MAX_REDIRECTS = 3

/**
 * Opens an address a platform or a person named. Only the given hosts are asked, private addresses are
 * refused however they are spelt, and a redirect has to pass the same checks.
 * @throws ChannelError `address_not_allowed`, or retryable `platform_unreachable`
 */
export async function safeFetch(address: string, options: SafeFetchOptions): Promise<SafeResponse> {
  let url = allowed(address, options)
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const response = await request(url, options)
    const location = response.status >= 300 && response.status < 400 && response.headers.get("location")
    if (!location) {
      return { status: response.status, headers: response.headers, body: response.body as Readable }
    }
    ;(response.body as Readable).destroy()
    url = allowed(new URL(location, url).toString(), options)
  }
  throw notAllowed("The platform's link leads through too many redirects")
}

function allowed(address: string, { hosts, trusted_hosts = [] }: SafeFetchOptions): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  const isTrusted = url !== null && trusted_hosts.includes(url.host)
  const isKnown = url !== null && (hosts === "public" || hosts.some((host) => matches(url.hostname, host)))
  const isWeb = url?.protocol === "https:" || (isTrusted && url?.protocol === "http:")
  if (!url || !isWeb || !(isTrusted || isKnown)) {
    throw notAllowed("The platform named an address that is not one of its own")
  }
  return url
}

const matches = (hostname: string, pattern: string) =>
  pattern.startsWith("*.") ? hostname.endsWith(pattern.slice(1)) : hostname === pattern

async function request(url: URL, options: SafeFetchOptions): Promise<Response> {
  const { useAgent } = await import("request-filtering-agent")
  const isTrusted = options.trusted_hosts?.includes(url.host)
  const init: RequestInit = {
    headers: options.headers,
    redirect: "manual",
    timeout: options.timeout ?? TIMEOUT,
    ...(isTrusted ? {} : { agent: useAgent(url.toString()) }),
  }
  try {
    return await fetch(url.toString(), init)
  } catch (error) {
    // The filtering agent refuses while it connects, and says so in words only.
    const isRefused = error instanceof FetchError && /not allowed/i.test(error.message)
    if (isRefused) throw notAllowed("The platform's link points to a private address")
    throw new ChannelError("The platform's files could not be reached", {
      code: "platform_unreachable",
      retryable: true,
    })
  }
}

const notAllowed = (message: string) =>
  new ChannelError(message, { code: "address_not_allowed", retryable: false })
