import { request, shown } from "./api.js"
import { h } from "./dom.js"
import { section } from "./section.js"
import { onChange, platformNow, store } from "./store.js"
import { hoursAndMinutes } from "./words.js"

/** The platform's time: windows close and media addresses expire by it. */
export function clockSection() {
  const time = h("p", { class: "clock" })
  const note = h("p", { class: "faint" })
  /** @param {unknown} body */
  const move = (body) => void shown(request("POST", "/clock", body))
  const button = (/** @type {string} */ words, /** @type {unknown} */ body) =>
    h("button", { type: "button", onclick: () => move(body) }, words)
  const tell = () => {
    time.textContent = new Date(platformNow()).toLocaleString([], { dateStyle: "medium", timeStyle: "short" })
    const ahead = store.clock.offset_ms
    note.textContent =
      ahead === 0
        ? "Same as real time."
        : `${hoursAndMinutes(Math.abs(ahead))} ${ahead > 0 ? "ahead of" : "behind"} real time.`
  }
  onChange(tell)
  setInterval(tell, 10_000)
  return section(
    "Clock",
    time,
    note,
    h(
      "div",
      { class: "buttons" },
      button("+1 h", { advance_hours: 1 }),
      button("+24 h", { advance_hours: 24 }),
      button("Reset", { reset: true })
    )
  )
}
