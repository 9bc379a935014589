import { request, shown } from "./api.js"
import { fill, h } from "./dom.js"
import { section, toggle } from "./section.js"
import { load } from "./follow.js"
import { onChange, store } from "./store.js"

/** Webhooks that Instagram loses, and finds again. */
export function lostSection() {
  const box = h("div", { class: "stack" })
  const whole = section("Lost webhooks", box)
  /** @param {string} path @param {unknown} body */
  const act = async (path, body) => {
    await shown(request("POST", path, body))
    await load()
  }
  onChange(() => {
    whole.hidden = store.platform !== "instagram" || store.businesses.length === 0
    const { dropping, count } = store.lost
    const replay = h(
      "button",
      { type: "button", onclick: () => void act("/instagram/webhooks/replay", {}) },
      count === 1 ? "Deliver the lost one" : `Deliver the ${count} lost ones`
    )
    replay.hidden = count === 0
    fill(
      box,
      toggle("Lose them from now on", dropping, (drop) => void act("/instagram/webhooks", { drop })),
      h("p", { class: "faint" }, "The inbox then finds messages only when it asks."),
      replay
    )
  })
  return whole
}
