import { shown } from "./api.js"
import { fill, h, icon } from "./dom.js"
import { sendAll, sendLocation } from "./send-draft.js"
import { changed, currentContact, onChange, store } from "./store.js"
import { previewOf } from "./words.js"

/** @param {HTMLFormElement} form */
export function mountComposer(form) {
  const input = h("textarea", {
    rows: 1,
    placeholder: "Message",
    "aria-label": "Message",
    "data-testid": "phone-input",
    autocomplete: "off",
  })
  const files = h("input", { type: "file", hidden: true, multiple: true, "data-testid": "phone-file" })
  const attach = h(
    "button",
    {
      type: "button",
      class: "plain",
      title: "Attach a file",
      "aria-label": "Attach a file",
      onclick: () => files.click(),
    },
    icon("attach")
  )
  const locate = h(
    "button",
    {
      type: "button",
      class: "plain",
      title: "Send a location",
      "aria-label": "Send a location",
      onclick: () => void sendLocation(),
    },
    icon("place")
  )
  const send = h(
    "button",
    { type: "submit", class: "send", title: "Send", "aria-label": "Send", "data-testid": "phone-send" },
    icon("send")
  )
  const quote = h("div", { class: "composer-quote", hidden: true })
  const chosen = h("ul", { class: "composer-files", hidden: true })
  fill(form, quote, chosen, h("div", { class: "composer-row" }, attach, locate, files, input, send))

  /** @type {File[]} */
  let attachments = []
  const showFiles = () => {
    chosen.hidden = attachments.length === 0
    fill(
      chosen,
      ...attachments.map((file) =>
        fileRow(file, () => setFiles(attachments.filter((other) => other !== file)))
      )
    )
  }
  /** @param {File[]} next */
  const setFiles = (next) => {
    attachments = next
    showFiles()
    input.focus()
  }
  const grow = () => {
    input.style.height = "auto"
    input.style.height = `${Math.min(input.scrollHeight, 120)}px`
  }

  files.addEventListener("change", () => {
    setFiles([...attachments, ...(files.files ?? [])])
    files.value = ""
  })
  input.addEventListener("input", grow)
  input.addEventListener("focus-me", () => input.focus())
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit()
  })
  input.addEventListener("paste", (event) => {
    const pasted = [...(event.clipboardData?.files ?? [])]
    if (pasted.length > 0) setFiles([...attachments, ...pasted])
  })
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    const text = input.value.trim()
    if (text === "" && attachments.length === 0) return
    const toSend = attachments
    input.value = ""
    grow()
    setFiles([])
    void shown(sendAll(text, toSend))
  })

  let openChat = ""
  onChange(() => {
    const { replyTo } = store
    quote.hidden = replyTo === null
    if (replyTo)
      fill(
        quote,
        h("span", {}, previewOf(replyTo)),
        h(
          "button",
          {
            type: "button",
            class: "plain",
            "aria-label": "Do not reply to this",
            onclick: () => ((store.replyTo = null), changed()),
          },
          icon("close")
        )
      )
    const contact = currentContact()
    const offline = contact !== null && !contact.online
    input.placeholder = offline ? "This phone is offline" : `Message as ${contact?.name ?? "…"}`
    for (const control of [input, attach, locate, send]) control.disabled = offline
    if (contact && openChat !== contact.id) {
      openChat = contact.id
      input.value = ""
      setFiles([])
    }
  })
}

/** @param {File} file @param {() => void} remove */
function fileRow(file, remove) {
  const preview = file.type.startsWith("image/")
    ? h("img", { src: URL.createObjectURL(file), alt: "" })
    : icon("file")
  return h(
    "li",
    {},
    preview,
    h("span", {}, file.name),
    h(
      "button",
      { type: "button", class: "plain", "aria-label": `Remove ${file.name}`, onclick: remove },
      icon("close")
    )
  )
}
