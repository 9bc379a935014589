import { mountComposer } from "./composer.js"
import { mountCustomers } from "./customers.js"
import { mountPhone } from "./phone.js"
import { mountPlatform } from "./platform.js"
import { follow } from "./follow.js"
import { openContact } from "./store.js"

mountCustomers(element("customers"))
mountPhone(element("phone"), mountComposer)
mountPlatform(element("platform"))

for (const button of document.querySelectorAll(".panes [data-show]")) {
  button.addEventListener("click", () => showPane(button.getAttribute("data-show") ?? "phone"))
}

const wanted = new URLSearchParams(location.search).get("contact")
if (wanted) openContact(wanted)
showPane(wanted ? "phone" : "customers")
follow()

/** @param {string} id */
function element(id) {
  const found = document.getElementById(id)
  if (!found) throw new Error(`#${id} is missing`)
  return found
}

/** On a narrow screen one pane is shown at a time. @param {string} pane */
function showPane(pane) {
  document.body.dataset.pane = pane
  for (const button of document.querySelectorAll(".panes [data-show]"))
    button.setAttribute("aria-pressed", String(button.getAttribute("data-show") === pane))
}

document.addEventListener("show-pane", (event) => showPane(/** @type {CustomEvent<string>} */ (event).detail))
