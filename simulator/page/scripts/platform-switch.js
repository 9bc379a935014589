import { h } from "./dom.js"
import { onChange, showPlatform, store } from "./store.js"

const NAMES = /** @type {const} */ ({ whatsapp: "WhatsApp", instagram: "Instagram" })

/** Which phone is in the hand. */
export function platformSwitch() {
  const buttons = Object.entries(NAMES).map(([platform, words]) =>
    h(
      "button",
      {
        type: "button",
        "data-platform": platform,
        "data-testid": `show-${platform}`,
        onclick: () => showPlatform(/** @type {import("./types.js").Platform} */ (platform)),
      },
      words
    )
  )
  onChange(() => {
    document.body.dataset.platform = store.platform
    for (const button of buttons)
      button.setAttribute("aria-pressed", String(button.dataset.platform === store.platform))
  })
  return h("div", { class: "platform-switch", role: "group", "aria-label": "Platform" }, ...buttons)
}
