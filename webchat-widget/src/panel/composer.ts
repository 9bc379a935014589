import type { WebchatConfigDTO } from "../../../plugin/src/types/http/webchat"
import type { Chat } from "../chat"
import { element, icon, ICONS } from "../dom"
import { fill, type Words } from "./words"

const MEGABYTE = 1024 * 1024
const MAX_HEIGHT = 132

/** Where the visitor writes, and picks pictures and videos. */
export class Composer {
  readonly input: HTMLTextAreaElement
  readonly node: HTMLElement
  private readonly send: HTMLButtonElement
  private readonly fileList = element("ul", { class: "files", hidden: true })
  private readonly problem = element("p", { class: "problem", role: "alert", hidden: true })
  private files: File[] = []

  constructor(
    private readonly chat: Chat,
    private readonly config: WebchatConfigDTO,
    private readonly words: Words,
    private readonly onSend: () => void
  ) {
    this.input = element("textarea", { rows: "1", "aria-label": words.write, placeholder: words.write })
    this.input.value = chat.draft
    this.send = element(
      "button",
      { class: "plain send", type: "submit", "aria-label": words.send },
      icon(ICONS.send)
    )
    const row = element("div", { class: "row" }, ...this.fileControls(), this.input, this.send)
    const form = element("form", { class: "foot" }, this.fileList, this.problem, row)
    this.node = form
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      this.submit()
    })
    this.input.addEventListener("input", () => this.onInput())
    this.input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return
      event.preventDefault()
      this.submit()
    })
    this.input.addEventListener("paste", ({ clipboardData }) => this.add([...(clipboardData?.files ?? [])]))
  }

  draw(): void {
    // Another tab may have sent what was being written here.
    this.send.disabled = !this.input.value.trim() && !this.files.length
    this.fit()
  }

  private fileControls(): HTMLElement[] {
    const types = this.config.attachments.flatMap(({ mime_types }) => mime_types)
    if (!types.length) return []
    const picker = element("input", { type: "file", accept: types.join(","), multiple: true, hidden: true })
    const button = element(
      "button",
      { class: "plain", type: "button", "aria-label": this.words.attach },
      icon(ICONS.attach)
    )
    button.addEventListener("click", () => picker.click())
    picker.addEventListener("change", () => {
      this.add([...(picker.files ?? [])])
      picker.value = ""
      this.input.focus()
    })
    return [picker, button]
  }

  private onInput(): void {
    this.chat.draft = this.input.value
    const { text_limit } = this.config
    const isTooLong = [...this.input.value].length > text_limit
    this.complain(isTooLong ? fill(this.words.tooLong, { limit: text_limit }) : "")
    if (this.input.value.trim()) this.chat.type()
    this.draw()
  }

  private submit(): void {
    const text = this.input.value.trim()
    if ((!text && !this.files.length) || [...text].length > this.config.text_limit) return
    const [first, ...others] = this.files
    this.chat.send({ text, file: first })
    for (const file of others) this.chat.send({ text: "", file })
    this.input.value = ""
    this.chat.draft = ""
    this.setFiles([])
    this.complain("")
    this.draw()
    this.onSend()
  }

  /** Takes the files the shop takes, and says why it does not take the others. */
  private add(files: File[]): void {
    const refusals = files.flatMap((file) => this.refusalOf(file) ?? [])
    this.setFiles([...this.files, ...files.filter((file) => this.refusalOf(file) === null)])
    if (files.length) this.complain(refusals[0] ?? "")
    this.draw()
  }

  private refusalOf({ type, size }: File): string | null {
    if (type.startsWith("audio/")) return this.words.audioNotAllowed
    const rule = this.config.attachments.find(({ mime_types }) => mime_types.includes(type))
    if (!rule) return this.words.typeNotAllowed
    return size > rule.max_bytes
      ? fill(this.words.tooLarge, { limit: Math.floor(rule.max_bytes / MEGABYTE) })
      : null
  }

  private setFiles(files: File[]): void {
    this.files = files
    this.fileList.hidden = !files.length
    this.fileList.replaceChildren(
      ...files.map((file) => {
        const label = fill(this.words.removeFile, { name: file.name })
        const remove = element("button", { type: "button", "aria-label": label }, icon(ICONS.close))
        remove.addEventListener("click", () => {
          this.setFiles(this.files.filter((other) => other !== file))
          this.draw()
          this.input.focus()
        })
        return element("li", {}, element("span", {}, file.name), remove)
      })
    )
  }

  private complain(text: string): void {
    this.problem.textContent = text
    this.problem.hidden = !text
  }

  private fit(): void {
    const { style } = this.input
    style.height = "40px"
    style.height = `${Math.min(MAX_HEIGHT, this.input.scrollHeight + 2)}px`
  }
}
