import { request, shown } from "./api.js"
import { fill, h } from "./dom.js"
import { section } from "./section.js"
import { load } from "./follow.js"
import { onChange, store } from "./store.js"

/** @typedef {{ words: string, fault: Record<string, unknown> }} Choice */

/** @type {Array<[string, Choice[]]>} */
const WHATSAPP = [
  [
    "Accepted, fails afterwards",
    [
      { words: "Not reachable on WhatsApp (131026)", fault: { kind: "async_error", code: 131026 } },
      { words: "24 hours are over (131047)", fault: { kind: "async_error", code: 131047 } },
      { words: "Held back: too much marketing (131049)", fault: { kind: "async_error", code: 131049 } },
      { words: "Customer stopped marketing (131050)", fault: { kind: "async_error", code: 131050 } },
      { words: "Media could not be processed (131053)", fault: { kind: "async_error", code: 131053 } },
      { words: "Spam limit (131048)", fault: { kind: "async_error", code: 131048 } },
    ],
  ],
  [
    "Refused at once",
    [
      { words: "Access token has expired (190)", fault: { kind: "error", code: 190 } },
      { words: "Too many messages (130429)", fault: { kind: "error", code: 130429 } },
      { words: "Too many to this customer (131056)", fault: { kind: "error", code: 131056 } },
      { words: "Account locked (131031)", fault: { kind: "error", code: 131031 } },
      { words: "Payment problem (131042)", fault: { kind: "error", code: 131042 } },
      { words: "Permission missing (10)", fault: { kind: "error", code: 10 } },
      { words: "Service unavailable (131016)", fault: { kind: "error", code: 131016 } },
      { words: "Template paused (132015)", fault: { kind: "error", code: 132015 } },
    ],
  ],
  [
    "Odd behaviour",
    [
      { words: "Accepted and delivered, yet answers 500", fault: { kind: "accepted_then_500" } },
      { words: "Accepted, never answers", fault: { kind: "timeout" } },
      { words: "Lost, never answers", fault: { kind: "timeout_dropped" } },
      { words: "Cuts the connection", fault: { kind: "drop_connection" } },
      { words: "Answers after 5 seconds", fault: { kind: "slow", delay_ms: 5_000 } },
      { words: "Status comes before the answer", fault: { kind: "status_before_answer" } },
      { words: "Never sends a status", fault: { kind: "no_statuses" } },
      { words: "Read without delivered", fault: { kind: "read_without_delivered" } },
      { words: "Statuses in the wrong order", fault: { kind: "out_of_order_statuses" } },
      { words: "Every status twice", fault: { kind: "duplicate_statuses" } },
      { words: "Next webhook three times", fault: { on: "webhook", kind: "duplicate_delivery", copies: 3 } },
    ],
  ],
]

/** @type {Array<[string, Choice[]]>} */
const INSTAGRAM = [
  [
    "Refused at once",
    [
      { words: "Access token has expired (190)", fault: { kind: "error", code: 190 } },
      { words: "24 hours are over (10/2534022)", fault: { kind: "error", code: 10, subcode: 2534022 } },
      { words: "Permission missing (10)", fault: { kind: "error", code: 10 } },
      { words: "Too many calls (613)", fault: { kind: "error", code: 613 } },
      { words: "Person is gone (551)", fault: { kind: "error", code: 551, subcode: 1545041 } },
      { words: "Temporary failure (1200)", fault: { kind: "error", code: 1200, is_transient: true } },
    ],
  ],
  [
    "Odd behaviour",
    [
      { words: "Accepted, yet answers 500", fault: { kind: "accepted_then_500" } },
      { words: "Accepted, never answers", fault: { kind: "timeout" } },
      { words: "Lost, never answers", fault: { kind: "timeout_dropped" } },
      { words: "Cuts the connection", fault: { kind: "drop_connection" } },
      { words: "Answers after 5 seconds", fault: { kind: "slow", delay_ms: 5_000 } },
      { words: "Echo comes before the answer", fault: { kind: "echo_before_answer" } },
      { words: "No echo", fault: { kind: "no_echo" } },
      { words: "Next webhook three times", fault: { on: "webhook", kind: "duplicate_delivery", copies: 3 } },
    ],
  ],
]

const choicesOf = (/** @type {import("./types.js").Platform} */ platform) =>
  platform === "instagram" ? INSTAGRAM : WHATSAPP
const flat = (/** @type {Array<[string, Choice[]]>} */ choices) => choices.flatMap(([, group]) => group)
const pathOf = (/** @type {import("./types.js").Platform} */ platform) =>
  platform === "instagram" ? "/instagram/faults" : "/faults"

/** What goes wrong with the business's next send. */
export function faultSection() {
  const select = h("select", { "aria-label": "What goes wrong", "data-testid": "fault" })
  const arm = async () => {
    const choice = flat(choicesOf(store.platform))[Number(select.value)]
    if (!choice) return
    await shown(request("POST", pathOf(store.platform), { on: "send", ...choice.fault }))
    await load()
  }
  const armed = h("ul", { class: "armed" })
  const disarm = async () => {
    await shown(request("DELETE", pathOf(store.platform)))
    await load()
  }
  const clear = h("button", { type: "button", onclick: () => void disarm() }, "Clear all")
  let offered = ""
  onChange(() => {
    const choices = choicesOf(store.platform)
    if (offered !== store.platform) {
      offered = store.platform
      fill(select, ...optionsOf(choices))
    }
    const faults = store.faults.filter(({ platform }) => platform === store.platform)
    clear.hidden = faults.length === 0
    fill(armed, ...faults.map((fault) => h("li", {}, wordsFor(flat(choices), fault))))
  })
  return section(
    "Fail the next send with…",
    h(
      "div",
      { class: "inline" },
      select,
      h("button", { type: "button", "data-testid": "arm-fault", onclick: () => void arm() }, "Set")
    ),
    armed,
    clear
  )
}

/** @param {Array<[string, Choice[]]>} choices */
function optionsOf(choices) {
  const all = flat(choices)
  return choices.map(([label, group]) =>
    h(
      "optgroup",
      { label },
      ...group.map((choice) => h("option", { value: all.indexOf(choice) }, choice.words))
    )
  )
}

/** @param {Choice[]} all @param {import("./types.js").ShownFault} fault */
function wordsFor(all, fault) {
  const known = all.find(
    ({ fault: { kind, code, subcode } }) =>
      kind === fault.kind && (code ?? null) === fault.code && (subcode ?? null) === fault.subcode
  )
  return `${known?.words ?? fault.kind}${fault.count > 1 ? ` × ${fault.count}` : ""}`
}
