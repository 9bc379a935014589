import { acts } from "./acts.js"
import { shown } from "./api.js"
import { fill, h, icon, notify } from "./dom.js"
import { Recorder, repack } from "./recorder.js"
import { store } from "./store.js"

/** Records a voice message: one press begins, the next sends. */
export function recordButton() {
  /** @type {Recorder | null} */
  let recorder = null
  const button = h("button", { type: "button", class: "plain record", "data-testid": "phone-record" })
  const show = () => {
    const words = recorder ? "Send the voice message" : "Record a voice message"
    button.title = words
    button.setAttribute("aria-label", words)
    button.setAttribute("aria-pressed", String(recorder !== null))
    fill(button, icon(recorder ? "stop" : "microphone"))
  }
  const begin = async () => {
    recorder = await Recorder.start(
      store.platform === "instagram" ? "audio/mp4" : "audio/ogg;codecs=opus"
    ).catch(() => null)
    if (!recorder) notify("The microphone cannot be used. A sound file can be attached instead.")
    show()
  }
  const end = async () => {
    const finished = recorder
    recorder = null
    show()
    const type = store.platform === "instagram" ? "audio/mp4" : "audio/ogg"
    if (finished) await acts().voice(await repack(await finished.stop(), type))
  }
  button.addEventListener("click", () => void shown(recorder ? end() : begin()))
  show()
  return button
}
