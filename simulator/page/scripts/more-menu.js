import { acts } from "./acts.js"
import { shown } from "./api.js"
import { fill, h, icon } from "./dom.js"
import { onChange, store } from "./store.js"

/** Everything a customer can send that is neither typed nor picked as a file. @param {() => void} attach */
export function moreMenu(attach) {
  const list = h("div", { class: "more-list", role: "menu" })
  const menu = h(
    "details",
    { class: "more" },
    h(
      "summary",
      { class: "plain", title: "More", "aria-label": "More", "data-testid": "phone-more" },
      icon("plus")
    ),
    list
  )
  const close = () => (menu.open = false)
  /** @param {string} words @param {string} drawing @param {() => void} run */
  const item = (words, drawing, run) =>
    h(
      "button",
      { type: "button", role: "menuitem", onclick: () => (close(), run()) },
      icon(/** @type {Parameters<typeof icon>[0]} */ (drawing)),
      words
    )
  const platformItems = () =>
    acts().more.map(({ words, icon: drawing, run }) => item(words, drawing, () => void shown(run())))
  let look = ""
  onChange(() => {
    if (look === store.platform) return
    look = store.platform
    close()
    const files = store.platform === "instagram" ? "Photo, video or audio" : "Photo, video, document"
    fill(list, item(files, "attach", attach), ...platformItems())
  })
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) close()
  })
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return
    close()
    menu.querySelector("summary")?.focus()
  })
  return menu
}
