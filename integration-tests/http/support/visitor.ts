import type {
  WebchatConversationResponse,
  WebchatMessageDTO,
  WebchatMessageListResponse,
  WebchatSessionResponse,
} from "../../../plugin/src/types/http"
import { type Answer, newClientId, type Refusal, succeed } from "./client"

/** The site of a channel's own. */
export const SHOP = "https://shop.example"

interface Request {
  body?: unknown
  token?: string
  /** Null sends none. */
  origin?: string | null
  headers?: Record<string, string>
}

/** Calls a webchat route as a page of a site does. */
export async function callWebchat<Body = Refusal>(
  url: string,
  method: string,
  path: string,
  { body, token, origin = SHOP, headers }: Request = {}
): Promise<Answer<Body> & { headers: Headers }> {
  const isForm = body instanceof FormData
  const response = await fetch(`${url}/inbox/webchat${path}`, {
    method,
    headers: {
      ...(body === undefined || isForm ? {} : { "content-type": "application/json" }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(origin === null ? {} : { origin }),
      ...headers,
    },
    body: isForm ? body : body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  })
  const text = await response.text()
  const parsed: unknown = text.startsWith("{") ? JSON.parse(text) : undefined
  return { status: response.status, text, body: parsed as Body, headers: response.headers }
}

/** One browser with a chat. */
export class VisitorClient {
  private constructor(
    readonly url: string,
    readonly session: WebchatSessionResponse
  ) {}

  static async begin(
    url: string,
    channelId: string,
    form: { name?: string; email?: string } = {}
  ): Promise<VisitorClient> {
    const body = { channel_id: channelId, ...form }
    return new VisitorClient(
      url,
      succeed(await callWebchat<WebchatSessionResponse>(url, "POST", "/session", { body }))
    )
  }

  /** The same browser, at another server or with another token. */
  with(change: { url?: string; session?: WebchatSessionResponse }): VisitorClient {
    return new VisitorClient(change.url ?? this.url, change.session ?? this.session)
  }

  get id(): string {
    return this.session.visitor.id
  }

  call<Body = Refusal>(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
    return callWebchat<Body>(this.url, method, path, { body, token: this.session.token, headers })
  }

  write(text: string, more: Record<string, unknown> = {}) {
    const body = { client_id: newClientId(), text, ...more }
    return this.call<{ message: WebchatMessageDTO }>("POST", "/messages", body)
  }

  async messages(query = ""): Promise<WebchatMessageListResponse> {
    return succeed(await this.call<WebchatMessageListResponse>("GET", `/messages${query}`))
  }

  async texts(): Promise<(string | null)[]> {
    return (await this.messages()).messages.map(({ text }) => text)
  }

  async state(): Promise<WebchatConversationResponse> {
    return succeed(await this.call<WebchatConversationResponse>("GET", "/conversation"))
  }

  upload(bytes: Uint8Array, name: string, type: string) {
    const form = new FormData()
    form.set("file", new File([bytes as BlobPart], name, { type }))
    return this.call<{ attachment: { id: string; kind: string; url: string | null } } & Refusal>(
      "POST",
      "/attachments",
      form
    )
  }
}

interface VisitorEvent {
  type: string
  data: { message?: WebchatMessageDTO; name?: string; conversation?: { agent: { name: string } | null } }
}

/** One connection to a visitor's stream, and everything that came over it. */
export class VisitorStream {
  readonly events: VisitorEvent[] = []
  readonly raw: string[] = []
  lastEventId: string | null = null
  private readonly abort = new AbortController()

  /** Resolves once the stream listens. @throws with the status when refused */
  static async open(visitor: VisitorClient, lastEventId?: string | null): Promise<VisitorStream> {
    const stream = new VisitorStream()
    const response = await fetch(`${visitor.url}/inbox/webchat/stream`, {
      headers: {
        authorization: `Bearer ${visitor.session.token}`,
        origin: SHOP,
        ...(lastEventId ? { "last-event-id": lastEventId } : {}),
      },
      signal: stream.abort.signal,
    })
    if (response.status !== 200 || !response.body) throw new Error(`refused with ${response.status}`)
    void stream.read(response.body).catch(() => undefined)
    await vi.waitFor(() => expect(stream.lastEventId).not.toBeNull(), { timeout: 15_000, interval: 20 })
    return stream
  }

  close(): void {
    this.abort.abort()
  }

  texts(type = "message.created"): (string | null | undefined)[] {
    return this.events.filter((event) => event.type === type).map(({ data }) => data.message?.text)
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let rest = ""
    for await (const chunk of body.pipeThrough(new TextDecoderStream() as never) as AsyncIterable<string>) {
      const blocks = `${rest}${chunk}`.split("\n\n")
      rest = blocks.pop() ?? ""
      for (const block of blocks) this.take(block)
    }
  }

  private take(block: string): void {
    this.raw.push(block)
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1]
    this.lastEventId = field("id") ?? this.lastEventId
    const [type, data] = [field("event"), field("data")]
    if (type && data) this.events.push({ type, data: JSON.parse(data) })
  }
}
