/**
 * Pictures for what a customer would pick from the phone's own collection.
 * @param {{ words: string, colours: [string, string], width?: number, height?: number, type?: string }} look
 * @returns {Promise<Blob>}
 */
export function drawPicture({ words, colours, width = 540, height = 540, type = "image/png" }) {
  const canvas = document.createElement("canvas")
  canvas.width = width
  canvas.height = height
  const drawing = canvas.getContext("2d")
  if (!drawing) return Promise.reject(new Error("This browser cannot draw"))
  const sky = drawing.createLinearGradient(0, 0, width, height)
  sky.addColorStop(0, colours[0])
  sky.addColorStop(1, colours[1])
  drawing.fillStyle = sky
  drawing.fillRect(0, 0, width, height)
  write(drawing, words, width, height)
  return toBlob(canvas, type)
}

/** A big emoji on nothing, as stickers are. @param {string} emoji @returns {Promise<Blob>} */
export function drawSticker(emoji) {
  const canvas = document.createElement("canvas")
  canvas.width = canvas.height = 512
  const drawing = canvas.getContext("2d")
  if (!drawing) return Promise.reject(new Error("This browser cannot draw"))
  drawing.font = "380px system-ui, sans-serif"
  drawing.textAlign = "center"
  drawing.textBaseline = "middle"
  drawing.fillText(emoji, 256, 280)
  return toBlob(canvas, "image/webp")
}

/**
 * @param {CanvasRenderingContext2D} drawing
 * @param {string} words
 * @param {number} width
 * @param {number} height
 */
function write(drawing, words, width, height) {
  drawing.fillStyle = "#ffffff"
  drawing.font = `600 ${Math.round(width / 11)}px system-ui, sans-serif`
  drawing.textAlign = "center"
  drawing.textBaseline = "middle"
  drawing.fillText(words, width / 2, height / 2, width * 0.9)
}

/** @param {HTMLCanvasElement} canvas @param {string} type @returns {Promise<Blob>} */
function toBlob(canvas, type) {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be drawn"))),
      type
    )
  })
}
