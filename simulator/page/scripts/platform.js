import { fill, h } from "./dom.js"
import { clockSection } from "./platform-clock.js"
import { customerSection } from "./platform-customer.js"
import { faultSection } from "./platform-faults.js"
import { logSection } from "./platform-log.js"
import { lostSection } from "./platform-lost.js"
import { numberSection } from "./platform-number.js"
import { onChange, store } from "./store.js"

/** @param {HTMLElement} root */
export function mountPlatform(root) {
  const link = h("span", { class: "connection" })
  fill(
    root,
    h("header", { class: "pane-header" }, h("h2", {}, "Platform"), link),
    numberSection(),
    customerSection(),
    clockSection(),
    lostSection(),
    faultSection(),
    logSection()
  )
  onChange(() => {
    link.textContent = store.connected ? "live" : "reconnecting…"
    link.dataset.connected = String(store.connected)
  })
}
