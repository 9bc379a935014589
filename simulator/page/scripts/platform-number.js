import { request, shown } from "./api.js"
import { fill, h, notify } from "./dom.js"
import { section } from "./section.js"
import { changed, currentBusiness, onChange, openContact, store } from "./store.js"

/** Which business the phones talk to, and where its webhooks go. */
export function numberSection() {
  const select = h("select", {
    "aria-label": "Business",
    onchange: () => {
      store.numberId = select.value
      store.replyTo = null
      if (store.platform === "instagram") openContact(null)
      changed()
    },
  })
  const facts = h("dl", { class: "facts" })
  const check = h("button", { type: "button", onclick: () => void handshake() }, "Test the webhook address")
  let options = ""
  onChange(() => {
    const businesses = store.businesses.filter(({ platform }) => platform === store.platform)
    const wanted = JSON.stringify(businesses.map(({ id, name }) => [id, name]))
    if (wanted !== options) {
      options = wanted
      fill(
        select,
        ...businesses.map(({ id, name, address }) => h("option", { value: id }, `${name} · ${address}`))
      )
    }
    select.hidden = check.hidden = businesses.length === 0
    if (store.numberId) select.value = store.numberId
    const business = currentBusiness()
    if (!business) return fill(facts, h("dd", { class: "faint" }, "None registered yet."))
    const { webhook_version: version } = business
    fill(
      facts,
      ...row("Webhooks", business.subscribed ? business.webhook_url : "not subscribed"),
      ...(version ? row("Payloads", version === "v23" ? "v23 and below" : "v24 and above") : []),
      ...row(store.platform === "instagram" ? "Account id" : "Number id", business.id)
    )
  })
  return section("Business", select, facts, check)
}

/** @param {string} name @param {string} value */
function row(name, value) {
  return [h("dt", {}, name), h("dd", { title: value }, value)]
}

async function handshake() {
  const path = store.platform === "instagram" ? "instagram/accounts" : "numbers"
  const answer = await shown(request("POST", `/${path}/${store.numberId}/handshake`))
  if (!answer) return
  const { ok, reason } = answer.handshake
  notify(ok ? "The webhook address answered the handshake." : `The webhook address failed: ${reason}`)
}
