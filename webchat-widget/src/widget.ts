import type { WebchatConfigDTO } from "../../plugin/src/types/http/webchat"
import type { Chat } from "./chat"
import { element, icon, ICONS, styleSheet } from "./dom"
import { chooseLanguage, launcherWords, type Language } from "./language"
import { LAUNCHER_STYLE } from "./launcher-style"
import type { Panel, PanelOptions } from "./panel"

export interface WidgetOptions {
  /** Address of the module with the panel. */
  panelUrl: string
  /** Language asked for on the script tag. */
  language: string | undefined
}

/** The button in the corner of a page, and the panel it opens. */
export class Widget {
  private readonly host = element("div", { id: "medusa-inbox" })
  private readonly root = this.host.attachShadow({ mode: "open" })
  private readonly launcher = element("button", {
    class: "launcher",
    type: "button",
    "aria-expanded": "false",
  })
  private readonly badge = element("span", { class: "badge", "aria-hidden": "true", hidden: true })
  private readonly language: Language
  private panel: Promise<Panel> | undefined
  private isOpen = false

  constructor(
    private readonly chat: Chat,
    private readonly config: WebchatConfigDTO,
    private readonly options: WidgetOptions
  ) {
    this.language = chooseLanguage(
      options.language,
      document.documentElement.lang,
      config.locale,
      navigator.language
    )
    this.root.adoptedStyleSheets = [styleSheet(LAUNCHER_STYLE)]
    this.launcher.append(icon(ICONS.chat), this.badge)
    this.launcher.addEventListener("click", () => void (this.isOpen ? this.close() : this.open()))
    this.root.append(this.launcher)
    this.applyTheme()
    this.label()
    chat.events.on("unread", () => this.label())
    document.body.append(this.host)
  }

  async open(): Promise<void> {
    if (this.isOpen) return
    this.isOpen = true
    this.label()
    this.panel ??= this.loadPanel()
    const panel = await this.panel.catch((error: unknown) => {
      // Offline or blocked: the next click tries again.
      this.panel = undefined
      this.isOpen = false
      this.label()
      throw error
    })
    if (!this.isOpen) return
    panel.show()
    this.chat.events.emit("open", undefined)
  }

  async close(): Promise<void> {
    if (!this.isOpen) return
    this.isOpen = false
    this.label()
    ;(await this.panel)?.hide()
    this.launcher.focus({ preventScroll: true })
    this.chat.events.emit("close", undefined)
  }

  private async loadPanel(): Promise<Panel> {
    const { mountPanel } = (await import(this.options.panelUrl)) as {
      mountPanel(options: PanelOptions): Panel
    }
    const { chat, config, root, language } = this
    return mountPanel({ chat, config, root, language, close: () => void this.close() })
  }

  private label(): void {
    const words = launcherWords(this.language)
    const count = this.chat.unread
    const isShown = count > 0 && !this.isOpen
    const label = this.isOpen ? words.close : words.open
    this.launcher.setAttribute("aria-label", isShown ? `${label} (${count} ${words.unread})` : label)
    this.launcher.setAttribute("aria-expanded", String(this.isOpen))
    this.launcher.firstElementChild?.replaceWith(icon(this.isOpen ? ICONS.close : ICONS.chat))
    this.badge.hidden = !isShown
    this.badge.textContent = count > 99 ? "99+" : String(count)
  }

  private applyTheme(): void {
    const { color, position, mode } = this.config.theme
    this.host.classList.toggle("left", position === "left")
    this.host.style.setProperty("--accent", color)
    this.host.style.setProperty("--on-accent", isLight(color) ? "#18181b" : "#fff")
    const dark = matchMedia("(prefers-color-scheme: dark)")
    const follow = () =>
      this.host.classList.toggle("dark", mode === "dark" || (mode === "auto" && dark.matches))
    dark.addEventListener("change", follow)
    follow()
  }
}

/** Whether dark text is easier to read on this `#rrggbb` than white. */
export function isLight(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179
}
