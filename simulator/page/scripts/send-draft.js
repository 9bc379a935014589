import { request, shown, upload } from "./api.js"
import { changed, platformNow, store } from "./store.js"

/**
 * Text alone, or every file in order with the text as the first one's caption.
 * @param {string} text
 * @param {File[]} attachments
 */
export async function sendAll(text, attachments) {
  if (attachments.length === 0) return post({ type: "text", text: { body: text } })
  for (const [index, file] of attachments.entries()) {
    const medium = await upload(store.numberId ?? "", file)
    const type = kindOfFile(file)
    const caption = index === 0 && text !== "" && type !== "audio" ? { caption: text } : {}
    const extra = type === "document" ? { filename: file.name } : type === "audio" ? audioExtra(file) : {}
    await post({ type, [type]: { id: medium.id, ...extra, ...caption } })
    if (index === 0 && type === "audio" && text !== "") await post({ type: "text", text: { body: text } })
  }
}

/** @param {File} file */
function kindOfFile(file) {
  if (["image/jpeg", "image/png"].includes(file.type)) return "image"
  if (["video/mp4", "video/3gpp"].includes(file.type)) return "video"
  if (file.type.startsWith("audio/")) return "audio"
  return "document"
}

/** A voice message carries its codec in the type. @param {File} file */
function audioExtra(file) {
  return file.type === "audio/ogg" ? { mime_type: "audio/ogg; codecs=opus", voice: true } : { voice: false }
}

export function sendLocation() {
  const location = {
    latitude: -8.0631,
    longitude: -34.8711,
    name: "Marco Zero",
    address: "Praça Rio Branco, Recife",
  }
  return shown(post({ type: "location", location }))
}

/** @param {Record<string, unknown>} message */
async function post(message) {
  const { replyTo, messageAge } = store
  store.replyTo = null
  changed()
  const age = messageAge > 0 ? { timestamp: platformNow() - messageAge } : {}
  const reply = replyTo ? { reply_to: replyTo.id } : {}
  const body = { phone_number_id: store.numberId, ...message, ...reply, ...age }
  await request("POST", `/contacts/${store.contactId}/messages`, body)
}
