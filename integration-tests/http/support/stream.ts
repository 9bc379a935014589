import type { ConversationDTO, MessageDTO } from "../../../plugin/src/types/http"

export interface ReceivedEvent {
  id: number
  type: string
  data: { conversation_id: string; message?: MessageDTO; conversation?: ConversationDTO }
}

/** One connection to an agent's stream, and everything that came over it. */
export class Stream {
  readonly events: ReceivedEvent[] = []
  /** What a browser would send to resume. */
  lastEventId: string | null = null
  heartbeats = 0
  /** "end" when the server closed it, else how it broke. */
  readonly closed: Promise<string>
  private readonly abort = new AbortController()

  private constructor(response: Response, abort: AbortController) {
    this.abort = abort
    this.closed = this.read(response).then(
      () => "end",
      (error: unknown) => `broken: ${String(error)}`
    )
  }

  /** Resolves once the stream has begun. @throws with the status when refused */
  static async open(url: string, token: string | undefined, lastEventId?: string | null): Promise<Stream> {
    const abort = new AbortController()
    const response = await fetch(`${url}/admin/inbox/stream`, {
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(lastEventId ? { "last-event-id": lastEventId } : {}),
      },
      signal: abort.signal,
    })
    if (response.status !== 200) {
      throw new Error(`refused with ${response.status}`)
    }
    const stream = new Stream(response, abort)
    // The id it begins at says that it hears everything from here on.
    await vi.waitFor(() => expect(stream.lastEventId).not.toBeNull(), { timeout: 15_000, interval: 20 })
    return stream
  }

  close(): void {
    this.abort.abort()
  }

  of(type: string, conversationId?: string): ReceivedEvent[] {
    return this.events.filter(
      (event) => event.type === type && (!conversationId || event.data.conversation_id === conversationId)
    )
  }

  /** Texts of messages as they were announced. */
  texts(): (string | null | undefined)[] {
    return this.of("message.created").map(({ data }) => data.message?.text)
  }

  private async read(response: Response): Promise<void> {
    if (!response.body) {
      return
    }
    let rest = ""
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = `${rest}${chunk}`.split("\n\n")
      rest = blocks.pop() ?? ""
      blocks.forEach((block) => this.take(block))
    }
  }

  private take(block: string): void {
    const fields = new Map<string, string>()
    for (const line of block.split("\n")) {
      const [, name = "", value = ""] = /^([^:]*): ?(.*)$/.exec(line) ?? []
      fields.set(name, value)
    }
    this.heartbeats += block.startsWith(":") ? 1 : 0
    this.lastEventId = fields.get("id") ?? this.lastEventId
    const [type, data] = [fields.get("event"), fields.get("data")]
    if (type && data) {
      this.events.push({ id: Number(fields.get("id")), type, data: JSON.parse(data) })
    }
  }
}
