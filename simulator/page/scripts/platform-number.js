import { request, shown } from "./api.js"
import { fill, h, notify } from "./dom.js"
import { section } from "./section.js"
import { changed, currentNumber, onChange, store } from "./store.js"

/** Which business number the phones talk to, and where its webhooks go. */
export function numberSection() {
  const select = h("select", {
    "aria-label": "Business number",
    onchange: () => {
      store.numberId = select.value
      store.replyTo = null
      changed()
    },
  })
  const facts = h("dl", { class: "facts" })
  const check = h("button", { type: "button", onclick: () => void handshake() }, "Test the webhook address")
  let options = ""
  onChange(() => {
    const wanted = JSON.stringify(
      store.numbers.map((number) => [number.phone_number_id, number.verified_name])
    )
    if (wanted !== options) {
      options = wanted
      fill(
        select,
        ...store.numbers.map((number) =>
          h(
            "option",
            { value: number.phone_number_id },
            `${number.verified_name} · ${number.display_phone_number}`
          )
        )
      )
    }
    select.hidden = check.hidden = store.numbers.length === 0
    if (store.numberId) select.value = store.numberId
    const number = currentNumber()
    if (!number) return fill(facts, h("dd", { class: "faint" }, "None registered yet."))
    fill(
      facts,
      ...row(
        "Webhooks",
        number.subscribed ? (number.override_callback_uri ?? number.webhook_url) : "not subscribed"
      ),
      ...row("Payloads", number.webhook_version === "v23" ? "v23 and below" : "v24 and above"),
      ...row("Number id", number.phone_number_id)
    )
  })
  return section("Business number", select, facts, check)
}

/** @param {string} name @param {string} value */
function row(name, value) {
  return [h("dt", {}, name), h("dd", { title: value }, value)]
}

async function handshake() {
  const answer = await shown(request("POST", `/numbers/${store.numberId}/handshake`))
  if (!answer) return
  const { ok, reason } = answer.handshake
  notify(ok ? "The webhook address answered the handshake." : `The webhook address failed: ${reason}`)
}
