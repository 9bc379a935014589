import { acts } from "./acts.js"
import { shown } from "./api.js"
import { fill, h, icon } from "./dom.js"
import { moreMenu } from "./more-menu.js"
import { recordButton } from "./record-button.js"
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
  const more = moreMenu(() => files.click())
  const record = recordButton()
  const send = h(
    "button",
    { type: "submit", class: "send", title: "Send", "aria-label": "Send", "data-testid": "phone-send" },
    icon("send")
  )
  const quote = h("div", { class: "composer-quote", hidden: true })
  const chosen = h("ul", { class: "composer-files", hidden: true })
  fill(form, quote, chosen, h("div", { class: "composer-row" }, more, files, input, record, send))

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
    void shown(toSend.length > 0 ? acts().files(toSend, text) : acts().text(text))
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
    for (const control of [input, record, send]) control.disabled = offline
    more.hidden = offline
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
