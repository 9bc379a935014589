import { z } from "@medusajs/framework/zod"
import type { ConnectedChannel } from "../../types/channel"
import { wasNeverSent } from "../meta/connection"
import { flag, loose, text } from "../meta/tolerant"
import { isVague, silence, toChannelError, unreachable, type GraphFailure } from "./errors"

export interface GraphOptions {
  /** Host of accounts connected by Instagram Login. */
  instagramUrl: string
  /** Host of accounts connected through a Facebook Page. */
  pageUrl: string
  version: string
}

interface Call {
  method: "GET" | "POST"
  path: string
  query?: Record<string, string>
  body?: Record<string, unknown>
  /** How often it has been tried, from 1. */
  attempt?: number
}

const CALL_TIMEOUT = 30_000

/** The calls of Instagram messaging. Throws only ChannelError; a read is never `uncertain`. */
export class InstagramClient {
  constructor(private readonly options: GraphOptions) {}

  /** `POST /{account}/messages`: a message, or an action such as typing. */
  async message(channel: ConnectedChannel, body: Record<string, unknown>, attempt = 1): Promise<unknown> {
    const path = `${sender(channel)}/messages`
    return this.call(channel, { method: "POST", path, body, attempt })
  }

  /** `GET /{path}` of any object. */
  async read(channel: ConnectedChannel, path: string, query: Record<string, string> = {}): Promise<unknown> {
    return this.call(channel, { method: "GET", path, query })
  }

  /** `POST /{path}` that may be repeated without harm. */
  async write(channel: ConnectedChannel, path: string, query: Record<string, string> = {}): Promise<unknown> {
    return this.call(channel, { method: "POST", path, query })
  }

  private async call(channel: ConnectedChannel, call: Call): Promise<unknown> {
    const isRead = call.method === "GET"
    const attempt = call.attempt ?? 1
    const response = await this.request(channel, call).catch((error: unknown) => {
      throw isRead || wasNeverSent(error)
        ? unreachable("Instagram could not be reached", attempt)
        : silence("Instagram did not answer")
    })
    const body = await readJson(response)
    const failure = readFailure(body)
    if (failure && (isRead || !isVague(failure, response.status))) throw toChannelError(failure, attempt)
    if (response.ok && body !== undefined && !failure) return body
    if (!failure && response.status === 429) throw toChannelError(TOO_MANY, attempt)
    if (!failure && response.status < 500 && !response.ok) {
      throw toChannelError(
        { ...TOO_MANY, code: 100, message: `Instagram answered ${response.status}` },
        attempt
      )
    }
    // A gateway's own error page, or an answer cut short: whether Meta took the message is unknown.
    throw isRead
      ? unreachable("Instagram's answer could not be read", attempt)
      : silence("Instagram's answer could not be read")
  }

  private request(channel: ConnectedChannel, { method, path, query, body }: Call): Promise<Response> {
    const base = isPage(channel) ? this.options.pageUrl : this.options.instagramUrl
    const url = new URL(`${base.replace(/\/+$/, "")}/${this.options.version}/${path}`)
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value)
    return fetch(url, {
      method,
      headers: {
        Authorization: `Bearer ${channel.credentials.access_token}`,
        ...(body ? { "Content-Type": "application/json" } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      redirect: "error",
      signal: AbortSignal.timeout(CALL_TIMEOUT),
    })
  }
}

export const isPage = (channel: ConnectedChannel) => channel.credentials.login === "page"

/** Whose name messages go out under: the account itself, or the Page it is linked to. */
export function sender(channel: ConnectedChannel): string {
  const id = isPage(channel) ? channel.credentials.page_id : channel.external_id
  return id ? encodeURIComponent(id) : "me"
}

const TOO_MANY: GraphFailure = {
  code: 613,
  subcode: null,
  message: "Too many requests",
  is_transient: false,
}

/** Undefined when the body is no JSON, or did not arrive whole. */
async function readJson(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text())
  } catch {
    return undefined
  }
}

const failureSchema = z.object({
  error: z.object({
    code: z.coerce.number(),
    error_subcode: z.coerce.number().nullish().catch(undefined),
    message: text,
    error_user_msg: text,
    error_data: loose({ details: text }),
    is_transient: flag,
  }),
})

function readFailure(body: unknown): GraphFailure | null {
  const parsed = failureSchema.safeParse(body)
  if (!parsed.success) return null
  const { code, error_subcode, message, error_user_msg, error_data, is_transient } = parsed.data.error
  return {
    code,
    subcode: error_subcode || null,
    message: error_user_msg || error_data?.details || message || `Instagram refused with code ${code}`,
    is_transient: is_transient === true,
  }
}
