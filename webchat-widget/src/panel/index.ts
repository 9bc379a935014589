import type { WebchatConfigDTO } from "../../../plugin/src/types/http/webchat"
import type { Chat } from "../chat"
import { element, icon, ICONS, styleSheet } from "../dom"
import type { Language } from "../language"
import { Composer } from "./composer"
import { MessageList } from "./message-list"
import { createPreChatForm } from "./pre-chat-form"
import { PANEL_STYLE } from "./style"
import { fill, wordsOf, type Words } from "./words"

export interface PanelOptions {
  chat: Chat
  config: WebchatConfigDTO
  root: ShadowRoot
  language: Language
  close(): void
}

export interface Panel {
  show(): void
  hide(): void
}

/** What the page's script calls when the chat is opened for the first time. */
export function mountPanel(options: PanelOptions): Panel {
  return new ChatPanel(options)
}

/** The opened chat: who is there, what was said, and where to write. */
class ChatPanel implements Panel {
  private readonly words: Words
  private readonly node: HTMLElement
  private readonly presence = element("p")
  private readonly typing = element("div", { class: "typing", "aria-live": "polite" })
  private readonly conversation: HTMLElement
  private readonly list: MessageList
  private readonly composer: Composer
  private form: HTMLFormElement | null = null

  constructor(private readonly options: PanelOptions) {
    const { chat, config, root, language } = options
    this.words = wordsOf(language)
    this.list = new MessageList(chat, config, this.words, language)
    this.composer = new Composer(chat, config, this.words, () => this.list.scrollToEnd())
    this.conversation = element(
      "div",
      { class: "conversation" },
      this.list.node,
      this.typing,
      this.composer.node
    )
    this.node = element(
      "section",
      { class: "panel", role: "dialog", "aria-label": config.title, lang: language, hidden: true },
      this.head(),
      this.conversation
    )
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet(PANEL_STYLE), styleSheet(LAYOUT)]
    // Before the launcher, so that the order of the keyboard is that of the eye.
    root.prepend(this.node)
    this.node.addEventListener("keydown", (event) => this.onKey(event))
    chat.events.on("change", () => this.draw())
    document.addEventListener("visibilitychange", () => this.watch())
  }

  show(): void {
    this.node.hidden = false
    this.watch()
    this.draw()
    this.list.scrollToEnd()
    this.focus()
  }

  hide(): void {
    this.node.hidden = true
    this.watch()
  }

  private watch(): void {
    this.options.chat.watch(!this.node.hidden && document.visibilityState === "visible")
  }

  private head(): HTMLElement {
    const close = element(
      "button",
      { class: "plain", type: "button", "aria-label": this.words.close },
      icon(ICONS.close)
    )
    close.addEventListener("click", this.options.close)
    const title = element("h2", {}, this.options.config.title)
    return element("header", { class: "head" }, element("div", {}, title, this.presence), close)
  }

  private draw(): void {
    if (this.node.hidden) return
    this.drawPresence()
    this.drawForm()
    const { typing } = this.options.chat
    const text = typing === null ? "" : fill(this.words.typing, { name: typing })
    if (this.typing.textContent !== text) this.typing.textContent = text
    this.list.draw()
    this.composer.draw()
  }

  private drawPresence(): void {
    const { chat } = this.options
    const { words } = this
    const isConnecting = chat.isListening && chat.connection === "connecting"
    const who = chat.conversation?.status !== "closed" ? chat.conversation?.agent?.name : undefined
    const text = isConnecting ? words.connecting : (who ?? (chat.isOnline ? words.online : words.away))
    const dot = element("span", {
      class: chat.isOnline && !isConnecting ? "dot" : "dot away",
      "aria-hidden": "true",
    })
    if (this.presence.textContent !== text) this.presence.replaceChildren(dot, text)
  }

  private drawForm(): void {
    const { chat, config } = this.options
    if (chat.needsForm && !this.form) {
      this.form = createPreChatForm(chat, config, this.words, () => this.focus())
      this.conversation.before(this.form)
    } else if (!chat.needsForm && this.form) {
      this.form.remove()
      this.form = null
    }
    this.conversation.hidden = this.form !== null
  }

  private focus(): void {
    const field = this.form?.querySelector("input") ?? this.composer.input
    field.focus({ preventScroll: true })
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.stopPropagation()
      this.options.close()
    }
    // Keys meant for the chat are no shortcuts of the page.
    if (event.key.length === 1) event.stopPropagation()
  }
}

const LAYOUT = `.conversation { display: flex; flex-direction: column; flex: 1; min-height: 0; }`
