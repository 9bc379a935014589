import { h } from "./dom.js"

/**
 * @param {string} title
 * @param {...import("./dom.js").Child} children
 */
export function section(title, ...children) {
  return h("section", {}, h("h3", {}, title), ...children)
}

/**
 * @param {string} text
 * @param {boolean} checked
 * @param {(checked: boolean) => void} set
 */
export function toggle(text, checked, set) {
  const box = h("input", { type: "checkbox", role: "switch", onchange: () => set(box.checked) })
  box.checked = checked
  return h("label", { class: "toggle" }, h("span", {}, text), box)
}
