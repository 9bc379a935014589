import type {
  WebchatConfigDTO,
  WebchatConfigResponse,
  WebchatConversationDTO,
  WebchatConversationResponse,
  WebchatMessageDTO,
  WebchatMessageListResponse,
  WebchatSessionResponse,
  WebchatStreamEvents,
} from "../../plugin/src/types/http/webchat"
import { Emitter } from "./emitter"
import { type Http, RequestError } from "./http"
import { Outbox } from "./outbox"
import { ChatStorage, type Session } from "./storage"
import type { ServerEvent } from "./stream/parser"
import { SharedStream, type StreamState } from "./stream/shared-stream"
import { Thread } from "./thread"

const TYPING_SHOWN_MS = 6_000
const TYPING_EVERY_MS = 3_000
const RECEIPT_DELAY_MS = 300

/** One visitor's chat on one page: everything but how it looks. */
export class Chat {
  readonly events = new Emitter()
  readonly thread = new Thread()
  readonly outbox: Outbox
  private readonly storage: ChatStorage
  private session: Session | undefined
  private stream: SharedStream | undefined
  private sessionUnderWay: Promise<Session> | undefined
  private typingTimer?: ReturnType<typeof setTimeout>
  private receiptTimer?: ReturnType<typeof setTimeout>
  private typedAt = 0
  config: WebchatConfigDTO | null = null
  conversation: WebchatConversationDTO | null = null
  isOnline = true
  connection: StreamState = "connecting"
  unread = 0
  typing: string | null = null
  /** Where older messages go on; null at the beginning, undefined before anything was loaded. */
  olderCursor: string | null | undefined
  /** Whether the visitor has the messages before their eyes. */
  isWatched = false

  constructor(
    private readonly http: Http,
    private readonly channelId: string
  ) {
    this.storage = new ChatStorage(channelId)
    this.outbox = new Outbox({
      call: (path, body) => this.post(path, body),
      onSent: (message) => this.sent(message),
      onChange: () => this.changed(),
      keep: (unsent) => this.storage.write({ unsent }),
    })
    this.storage.onSessionChange(() => this.adopt(this.storage.read().session))
    addEventListener("online", this.outbox.run)
  }

  get isListening(): boolean {
    return this.stream !== undefined
  }

  get draft(): string {
    return this.storage.read().draft ?? ""
  }

  set draft(draft: string) {
    this.storage.write({ draft })
  }

  /** @throws RequestError when this page may not show the chat */
  async load(): Promise<void> {
    const { config } = await this.http.call<WebchatConfigResponse>(
      "GET",
      `/config?channel_id=${encodeURIComponent(this.channelId)}`
    )
    this.config = config
    this.isOnline = config.is_online
    const { session, unsent = [] } = this.storage.read()
    this.adopt(session)
    this.outbox.restore(unsent)
  }

  /** Whether something is to be asked before the first message. */
  get needsForm(): boolean {
    const { name, email } = this.config?.pre_chat ?? {}
    return !this.session && [name, email].some((field) => field === "optional" || field === "required")
  }

  /** Begins a session unless there is one. @throws RequestError */
  async begin(form: { name?: string; email?: string } = {}): Promise<Session> {
    if (this.session) return this.session
    this.sessionUnderWay ??= this.http
      .call<WebchatSessionResponse>("POST", "/session", { body: { channel_id: this.channelId, ...form } })
      .then(({ token, visitor }) => this.keep({ token, visitor }))
      .finally(() => (this.sessionUnderWay = undefined))
    return this.sessionUnderWay
  }

  /** Goes on as the customer whom the storefront's server vouches for. @throws RequestError */
  async identify(identityToken: string): Promise<void> {
    const { token: current } = await this.begin()
    const { token, visitor } = await this.http.call<WebchatSessionResponse>("POST", "/identify", {
      token: current,
      body: { token: identityToken },
    })
    this.keep({ token, visitor })
  }

  /** Forgets the visitor: for when a customer logs out. */
  reset(): void {
    this.storage.clear()
    this.outbox.clear()
    this.adopt(undefined)
  }

  send(message: { text: string; file?: File; option_id?: string }): void {
    this.typedAt = 0
    this.outbox.add({ ...message, file: message.file ?? null })
    this.events.emit("message", { direction: "inbound", text: message.text })
  }

  /** Tells the agents that the visitor is writing, now and then. */
  type(): void {
    if (!this.conversation || Date.now() - this.typedAt < TYPING_EVERY_MS) return
    this.typedAt = Date.now()
    this.post("/typing", {}).catch(() => undefined)
  }

  /** Loads the page of messages before those that are here. @throws RequestError */
  async loadOlder(): Promise<void> {
    if (!this.session || this.olderCursor === null) return
    const before = this.olderCursor ? `?before=${encodeURIComponent(this.olderCursor)}` : ""
    const { messages, next_cursor } = await this.get<WebchatMessageListResponse>(`/messages${before}`)
    this.olderCursor = next_cursor
    this.thread.merge(messages)
    this.changed()
  }

  /** A path on the shop's server as an address; files are served from where the script is. */
  addressOf(path: string): string {
    return new URL(path, this.http.base).href
  }

  /** The visitor sees the messages, or looks away. */
  watch(isWatched: boolean): void {
    // What was in sight until now has been seen, however briefly.
    if (this.isWatched && !isWatched) this.sendReceipt(true)
    this.isWatched = isWatched
    if (isWatched) this.tellRead()
  }

  /** The token is not valid any more; what was being written stays. */
  private endSession(): void {
    this.storage.write({ session: undefined })
    this.adopt(undefined)
  }

  private keep(session: Session): Session {
    this.storage.write({ session })
    this.adopt(session)
    return session
  }

  /** Goes on with this session, whoever began it: this tab, another one, an earlier visit. */
  private adopt(session: Session | undefined): void {
    if (session?.token === this.session?.token) return
    const isSomebodyElse =
      session?.visitor.id !== this.session?.visitor.id ||
      session?.visitor.is_customer !== this.session?.visitor.is_customer
    this.session = session
    this.stream?.close()
    this.stream = undefined
    if (isSomebodyElse) {
      this.thread.clear()
      this.conversation = null
      this.olderCursor = undefined
      this.setUnread(0)
    }
    if (session) void this.refresh()
    this.changed()
  }

  /** Listens to what is said; before anything was, there is nothing to listen to. */
  private listen(): void {
    if (!this.session || this.stream) return
    const { token, visitor } = this.session
    const name = `medusa-inbox:${this.channelId}:${visitor.id}:${visitor.is_customer}`
    this.stream = new SharedStream(name, `${this.http.base}/stream`, token, {
      onEvent: (event) => this.hear(event),
      onState: (state) => {
        this.connection = state
        if (state === "live") this.outbox.run()
        this.changed()
      },
      onRefused: () => this.endSession(),
    })
  }

  /** Loads where the chat stands and its newest messages. */
  private async refresh(): Promise<void> {
    try {
      const [state, { messages, next_cursor }] = await Promise.all([
        this.get<WebchatConversationResponse>("/conversation"),
        this.get<WebchatMessageListResponse>("/messages"),
      ])
      this.conversation = state.conversation
      this.isOnline = state.is_online
      this.olderCursor ??= next_cursor
      this.thread.merge(messages)
      this.setUnread(state.unread_count)
      if (state.conversation) this.listen()
      if (state.token && this.session) this.renew(state.token)
    } catch {
      // The stream goes on trying, and asks again once it is live.
      this.listen()
    }
    this.changed()
    this.tellRead()
  }

  /** The same visitor with a younger token: the open stream goes on with the old one. */
  private renew(token: string): void {
    this.session = { ...this.session!, token }
    this.storage.write({ session: this.session })
  }

  private hear({ type, data }: ServerEvent): void {
    const event: unknown = JSON.parse(data)
    if (type === "reset") void this.refresh()
    else if (type === "message.created" || type === "message.updated") {
      this.receive((event as WebchatStreamEvents["message.created"]).message)
    } else if (type === "conversation.updated") {
      this.conversation = (event as WebchatStreamEvents["conversation.updated"]).conversation
    } else if (type === "typing") {
      this.showTyping((event as WebchatStreamEvents["typing"]).name ?? this.config?.title ?? "")
    }
    this.changed()
  }

  private receive(message: WebchatMessageDTO): void {
    const isNew = this.thread.merge([message]).length > 0
    if (message.client_id) {
      this.outbox.pending = this.outbox.pending.filter((one) => one.client_id !== message.client_id)
    }
    if (message.direction === "inbound") return
    if (isNew) {
      this.showTyping(null)
      this.setUnread(this.unread + 1)
      this.events.emit("message", { direction: "outbound", text: message.text })
    }
    this.tellRead()
  }

  private sent(message: WebchatMessageDTO | null): void {
    if (message) this.thread.merge([message])
    this.listen()
  }

  private showTyping(name: string | null): void {
    clearTimeout(this.typingTimer)
    this.typing = name
    if (name === null) return
    this.typingTimer = setTimeout(() => {
      this.typing = null
      this.changed()
    }, TYPING_SHOWN_MS)
  }

  /** Everything of the shop's has reached the visitor; read, when they are looking. */
  private tellRead(): void {
    clearTimeout(this.receiptTimer)
    this.receiptTimer = setTimeout(() => this.sendReceipt(this.isWatched), RECEIPT_DELAY_MS)
  }

  private sendReceipt(isRead: boolean): void {
    clearTimeout(this.receiptTimer)
    const waiting = isRead ? ["sending", "sent", "delivered"] : ["sending", "sent"]
    const last = this.thread.messages.findLast(
      ({ direction, status }) => direction === "outbound" && waiting.includes(status)
    )
    if (isRead) this.setUnread(0)
    if (!last) return
    const body = { message_id: last.id, status: isRead ? "read" : "delivered" }
    this.post("/read", body).catch(() => undefined)
  }

  private setUnread(count: number): void {
    if (this.unread === count) return
    this.unread = count
    this.events.emit("unread", count)
  }

  private changed(): void {
    this.events.emit("change", undefined)
  }

  private get<Answer>(path: string): Promise<Answer> {
    return this.authorized((token) => this.http.call<Answer>("GET", path, { token }))
  }

  private post<Answer>(path: string, body: object): Promise<Answer> {
    return this.authorized((token) => this.http.call<Answer>("POST", path, { token, body }))
  }

  /** With a session, begun when there is none; one that is not valid any more is begun anew, once. */
  private async authorized<Answer>(request: (token: string) => Promise<Answer>): Promise<Answer> {
    const session = await this.begin()
    try {
      return await request(session.token)
    } catch (error) {
      if (!(error instanceof RequestError) || error.status !== 401) throw error
      if (this.session?.token === session.token) this.endSession()
      return request((await this.begin()).token)
    }
  }
}
