import { element, icon, ICONS } from "../dom"

const LONGEST_EDGE = 240

/** A picture before it is uploaded, drawn rather than linked: strict pages forbid addresses of blobs. */
export function drawPreview(file: File): HTMLElement {
  if (!file.type.startsWith("image/")) {
    const label = element("span", { class: "text" }, ` ${file.name}`)
    label.prepend(icon(ICONS.film))
    return label
  }
  const canvas = element("canvas", { role: "img", "aria-label": file.name })
  canvas.width = LONGEST_EDGE
  canvas.height = 1
  createImageBitmap(file)
    .then((picture) => {
      const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height))
      canvas.width = Math.max(1, Math.round(picture.width * scale))
      canvas.height = Math.max(1, Math.round(picture.height * scale))
      canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height)
      picture.close()
    })
    .catch(() => canvas.replaceWith(element("span", { class: "text" }, file.name)))
  return canvas
}
