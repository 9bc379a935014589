import type { WebchatConfigDTO, WebchatMessageDTO } from "../../../plugin/src/types/http/webchat"
import type { Chat } from "../chat"
import { element } from "../dom"
import type { Language } from "../language"
import type { Pending } from "../outbox"
import { MessageView } from "./message-view"
import type { Words } from "./words"

/** Within this many pixels of the end, new messages keep the end in sight. */
const NEAR_END = 80
const NEAR_START = 40

interface Row {
  key: string
  /** Drawn again only when this differs. */
  version: string
  draw(): HTMLElement
}

/** What was said, oldest first. */
export class MessageList {
  readonly node: HTMLElement
  private readonly older: HTMLButtonElement
  private readonly notice = element("p", { class: "notice" })
  private readonly rows = element("ol")
  private readonly drawn = new Map<string, { version: string; node: HTMLElement }>()
  private readonly view: MessageView
  private isLoading = false

  constructor(
    private readonly chat: Chat,
    private readonly config: WebchatConfigDTO,
    private readonly words: Words,
    private readonly language: Language
  ) {
    this.view = new MessageView(chat, words, language)
    this.older = element("button", { class: "older", type: "button", hidden: true }, words.older)
    this.older.addEventListener("click", () => void this.loadOlder())
    this.node = element(
      "div",
      { class: "list", role: "log", tabindex: "0", "aria-label": config.title },
      this.older,
      this.notice,
      this.rows
    )
    this.node.addEventListener("scroll", () => {
      if (this.node.scrollTop < NEAR_START) void this.loadOlder()
    })
  }

  draw(): void {
    const isAtEnd = this.node.scrollHeight - this.node.scrollTop - this.node.clientHeight < NEAR_END
    this.older.hidden = !this.chat.olderCursor
    this.notice.hidden = Boolean(this.chat.olderCursor)
    this.notice.textContent = this.greeting()
    this.place(this.listRows())
    if (isAtEnd) this.scrollToEnd()
  }

  scrollToEnd(): void {
    this.node.scrollTop = this.node.scrollHeight
  }

  private greeting(): string {
    const { greeting, offline_message } = this.config
    if (!this.chat.isOnline) return offline_message ?? this.words.offline
    return greeting ?? this.words.greeting
  }

  /** Keeps what the reader looks at where it is while older messages come in above it. */
  private async loadOlder(): Promise<void> {
    if (this.isLoading || !this.chat.olderCursor) return
    this.isLoading = true
    this.older.textContent = this.words.loading
    const fromEnd = this.node.scrollHeight - this.node.scrollTop
    await this.chat.loadOlder().catch(() => undefined)
    this.node.scrollTop = this.node.scrollHeight - fromEnd
    this.older.textContent = this.words.older
    this.isLoading = false
  }

  private listRows(): Row[] {
    const { messages } = this.chat.thread
    const rows: Row[] = []
    let day = ""
    let previous: WebchatMessageDTO | undefined
    for (const message of messages) {
      const ownDay = new Date(message.occurred_at).toDateString()
      if (ownDay !== day) rows.push(this.dayRow(message.occurred_at, ownDay))
      const isFirst = ownDay !== day || previous?.author.name !== message.author.name
      const isLast = message === messages.at(-1)
      rows.push({
        key: message.id,
        version: JSON.stringify([message, isFirst, isLast]),
        draw: () => this.view.message(message, { isFirst, isLast }),
      })
      day = ownDay
      previous = message
    }
    return [...rows, ...this.chat.outbox.pending.map((pending) => this.pendingRow(pending))]
  }

  private pendingRow(pending: Pending): Row {
    const { client_id, state, error, text } = pending
    return {
      key: client_id,
      version: JSON.stringify([state, error?.code, text]),
      draw: () => this.view.pending(pending),
    }
  }

  private dayRow(time: string, key: string): Row {
    const format = new Intl.DateTimeFormat(this.language, {
      weekday: "short",
      day: "numeric",
      month: "short",
    })
    return { key, version: "", draw: () => element("li", { class: "day" }, format.format(new Date(time))) }
  }

  /** Draws what is new or changed, and puts everything into its order. */
  private place(rows: Row[]): void {
    const keys = new Set(rows.map(({ key }) => key))
    for (const [key, { node }] of this.drawn) {
      if (keys.has(key)) continue
      node.remove()
      this.drawn.delete(key)
    }
    let next: Element | null = this.rows.firstElementChild
    for (const { key, version, draw } of rows) {
      const known = this.drawn.get(key)
      const node = known?.version === version ? known.node : draw()
      if (known && known.node !== node) {
        if (next === known.node) next = node
        known.node.replaceWith(node)
      }
      this.drawn.set(key, { version, node })
      if (node === next) next = node.nextElementSibling
      else this.rows.insertBefore(node, next)
    }
  }
}
