/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * Makes an element. Text always becomes a text node: nothing a customer or a business writes is ever markup.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [properties] `class`, `data-*`, `aria-*`, attributes, and `on…` listeners
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue
    if (name.startsWith("on") && typeof value === "function")
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value))
    else element.setAttribute(name, value === true ? "" : String(value))
  }
  append(element, children)
  return element
}

/**
 * @param {Element} parent
 * @param {Child[]} children
 */
export function append(parent, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue
    parent.append(typeof child === "number" ? String(child) : child)
  }
}

/**
 * @param {Element} parent
 * @param {...Child} children
 */
export function fill(parent, ...children) {
  parent.replaceChildren()
  append(parent, children)
}

/** Outlines on a 24 × 24 grid. */
const PATHS = {
  plus: "M12 5v14M5 12h14",
  send: "M4 12l16-8-6 16-3-7z",
  attach: "M8 12.500l6.5-6.500a3.2 3.2 0 0 1 4.5 4.500L10.5 19a5 5 0 0 1-7-7L11 4.5",
  reply: "M9 7L4 12l5 5M4 12h9a7 7 0 0 1 7 7",
  smile: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.5 14.500a4.5 4.5 0 0 0 7 0M9 9.500h.01M15 9.500h.01",
  close: "M6 6l12 12M18 6L6 18",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2",
  tick: "M5 12.500l4 4L18 7",
  ticks: "M2 12.500l4 4L15 7M11 15.500l1 1L21.5 7",
  warning: "M12 4l9 16H3zM12 10v4M12 17h.01",
  file: "M7 3h7l5 5v13H7zM14 3v5h5",
  place: "M12 21s7-6.5 7-12a7 7 0 1 0-14 0c0 5.5 7 12 7 12zM12 11.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20c1-4 4.5-6 8-6s7 2 8 6",
  signal: "M4 18v-3M9 18v-6M14 18V9M19 18V5",
  off: "M4 4l16 16M4 18v-3M9 18v-6M14 18v-4M19 18v-3M19 11V5",
  battery: "M3 8h15v8H3zM21 11v2",
  back: "M15 5l-7 7 7 7",
  play: "M8 5l11 7-11 7z",
  stop: "M7 7h10v10H7z",
  microphone: "M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v4",
  pencil: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  bin: "M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13",
  cart: "M3 4h3l2 11h10l2-8H7M9 20h.01M17 20h.01",
  link: "M10 14l4-4M8 12l-2 2a3 3 0 0 0 4 4l2-2M16 12l2-2a3 3 0 0 0-4-4l-2 2",
  image: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.01",
  story: "M7 3h10v18H7zM3 6v12M21 6v12",
  list: "M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01",
}

/**
 * @param {keyof typeof PATHS} name
 * @param {string} [label] spoken name; decorative without
 */
export function icon(name, label) {
  const namespace = "http://www.w3.org/2000/svg"
  const drawing = document.createElementNS(namespace, "svg")
  drawing.setAttribute("viewBox", "0 0 24 24")
  drawing.setAttribute("class", `icon icon-${name}`)
  if (label) {
    drawing.setAttribute("role", "img")
    drawing.setAttribute("aria-label", label)
  } else drawing.setAttribute("aria-hidden", "true")
  const path = document.createElementNS(namespace, "path")
  path.setAttribute("d", PATHS[name])
  drawing.append(path)
  return drawing
}

/** @param {string} text */
export function notify(text) {
  const notice = h("p", { class: "notice" }, text)
  document.getElementById("notices")?.append(notice)
  setTimeout(() => notice.remove(), 6_000)
}
