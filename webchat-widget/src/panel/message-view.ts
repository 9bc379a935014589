import type { AttachmentDTO } from "../../../plugin/src/types/http/conversation"
import type { WebchatMessageDTO } from "../../../plugin/src/types/http/webchat"
import type { Chat } from "../chat"
import { element } from "../dom"
import type { Language } from "../language"
import type { Pending } from "../outbox"
import { linked } from "./linked-text"
import { drawPreview } from "./preview"
import { fill, type Words } from "./words"

const MEGABYTE = 1024 * 1024

/** Draws one message, the visitor's or the shop's. */
export class MessageView {
  private readonly time: Intl.DateTimeFormat

  constructor(
    private readonly chat: Chat,
    private readonly words: Words,
    language: Language
  ) {
    this.time = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" })
  }

  message(
    message: WebchatMessageDTO,
    { isFirst, isLast }: { isFirst: boolean; isLast: boolean }
  ): HTMLElement {
    const isOwn = message.direction === "inbound"
    const author = isOwn ? this.words.you : (message.author.name ?? this.chat.config?.title ?? "")
    return element(
      "li",
      { class: isOwn ? "own" : "theirs", "data-message-id": message.id },
      element("span", { class: isOwn || !isFirst ? "unseen" : "author" }, author),
      this.bubble(message),
      isLast && message.options.length ? this.options(message) : null,
      element("span", { class: "meta" }, this.clock(message.occurred_at))
    )
  }

  pending(pending: Pending): HTMLElement {
    const { file, text } = pending
    const parts = [
      file && drawPreview(file),
      text ? element("span", { class: "text" }, ...linked(text)) : null,
    ]
    return element(
      "li",
      { class: "own", "data-state": pending.state },
      element("span", { class: "unseen" }, this.words.you),
      element("div", { class: file ? "bubble media" : "bubble" }, ...parts),
      this.fate(pending)
    )
  }

  private bubble(message: WebchatMessageDTO): HTMLElement {
    const { attachments, text, deleted_at } = message
    if (deleted_at) return element("div", { class: "bubble soft" }, this.words.deleted)
    if (!attachments.length && !text) return element("div", { class: "bubble soft" }, this.words.unsupported)
    return element(
      "div",
      { class: attachments.length ? "bubble media" : "bubble" },
      ...attachments.map((attachment) => this.attachment(attachment)),
      text ? element("span", { class: "text" }, ...linked(text)) : null
    )
  }

  private attachment({ kind, url, name, thumbnail_url, width, height }: AttachmentDTO): HTMLElement {
    if (!url) return element("span", { class: "text" }, this.words.loading)
    const address = this.chat.addressOf(url)
    const size = width && height ? { width: String(width), height: String(height) } : {}
    if (kind === "video") {
      return element("video", {
        src: address,
        controls: true,
        preload: "metadata",
        playsinline: true,
        ...size,
      })
    }
    const link = element("a", { href: address, target: "_blank", rel: "noopener noreferrer" })
    if (kind === "image" || kind === "sticker") {
      const source = thumbnail_url ? this.chat.addressOf(thumbnail_url) : address
      link.append(element("img", { src: source, alt: name ?? this.words.picture, loading: "lazy", ...size }))
    } else link.append(name ?? this.words.file)
    return kind === "image" || kind === "sticker" ? link : element("span", { class: "text" }, link)
  }

  private options({ options }: WebchatMessageDTO): HTMLElement {
    const buttons = options.map(({ id, title }) => {
      const button = element("button", { type: "button" }, title)
      button.addEventListener("click", () => this.chat.send({ text: title, option_id: id }))
      return button
    })
    return element("div", { class: "options" }, ...buttons)
  }

  private fate({ client_id, state, error }: Pending): HTMLElement {
    if (state !== "failed") return element("span", { class: "meta" }, this.words[state])
    const act = (label: string, action: () => void) => {
      const button = element("button", { type: "button" }, label)
      button.addEventListener("click", action)
      return button
    }
    return element(
      "span",
      { class: "meta", role: "alert" },
      element("span", { class: "error" }, this.reason(error?.code, error?.details.max_bytes)),
      act(this.words.retry, () => this.chat.outbox.retry(client_id)),
      act(this.words.discard, () => this.chat.outbox.drop(client_id))
    )
  }

  private reason(code: string | undefined, maxBytes: unknown): string {
    const { words } = this
    if (code === "audio_not_allowed") return words.audioNotAllowed
    if (code === "attachment_type_not_allowed") return words.typeNotAllowed
    if (code === "attachment_too_large" && typeof maxBytes === "number") {
      return fill(words.tooLarge, { limit: Math.floor(maxBytes / MEGABYTE) })
    }
    return words.failed
  }

  private clock(time: string): HTMLElement {
    return element("time", { datetime: time }, this.time.format(new Date(time)))
  }
}
