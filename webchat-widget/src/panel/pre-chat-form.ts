import type { WebchatConfigDTO } from "../../../plugin/src/types/http/webchat"
import type { Chat } from "../chat"
import { element } from "../dom"
import { RequestError } from "../http"
import type { Words } from "./words"

type Field = "name" | "email"

/** Asks a visitor for what the shop wants to know before the first message. */
export function createPreChatForm(
  chat: Chat,
  { pre_chat }: WebchatConfigDTO,
  words: Words,
  onDone: () => void
): HTMLFormElement {
  const fields = (["name", "email"] as const).filter((field) => pre_chat[field] !== "hidden")
  const inputs = new Map(fields.map((field) => [field, createInput(field, pre_chat[field] === "required")]))
  const problem = element("p", { class: "problem", role: "alert", hidden: true })
  const begin = element("button", { class: "primary", type: "submit" }, words.begin)
  const form = element(
    "form",
    { class: "intro", novalidate: true },
    element("p", {}, pre_chat.message ?? words.formIntro),
    ...fields.map((field) =>
      element(
        "label",
        {},
        words[field],
        pre_chat[field] === "optional" ? element("span", {}, ` (${words.optional})`) : null,
        inputs.get(field)!
      )
    ),
    problem,
    begin
  )
  const complain = (text: string) => {
    problem.textContent = text
    problem.hidden = text === ""
  }
  form.addEventListener("submit", async (event) => {
    event.preventDefault()
    complain("")
    const wrong = [...inputs.values()].find((input) => !input.checkValidity())
    if (wrong) {
      complain(wrong.value ? words.wrongEmail : words.needed)
      wrong.focus()
      return
    }
    begin.disabled = true
    const valueOf = (field: Field) => inputs.get(field)?.value.trim() || undefined
    try {
      await chat.begin({ name: valueOf("name"), email: valueOf("email") })
      onDone()
    } catch (error) {
      const isWrong = error instanceof RequestError && error.code === "invalid_data"
      complain(isWrong ? words.wrongEmail : words.failed)
    } finally {
      begin.disabled = false
    }
  })
  return form
}

function createInput(field: Field, isRequired: boolean): HTMLInputElement {
  return element("input", {
    type: field === "email" ? "email" : "text",
    name: field,
    autocomplete: field,
    maxlength: field === "email" ? "200" : "100",
    required: isRequired,
  })
}
