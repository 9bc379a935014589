import { h } from "./dom.js"
import { store } from "./store.js"

const EXAMPLES = {
  whatsapp: {
    path: "numbers",
    business: "business number",
    body: {
      phone_number_id: "106540352242922",
      waba_id: "102290129340398",
      display_phone_number: "+55 81 3000-0000",
      verified_name: "My shop",
    },
  },
  instagram: {
    path: "instagram/accounts",
    business: "account",
    body: { account_id: "17841405822304914", username: "myshop", name: "My shop" },
  },
}

/** What to do while there is nothing to show. @param {boolean} hasBusiness */
export function guideWords(hasBusiness) {
  const name = store.platform === "instagram" ? "Instagram" : "WhatsApp"
  if (hasBusiness)
    return [
      h("h2", {}, "Pick a customer"),
      h(
        "p",
        {},
        `Choose one at the left, or add one with +. Whatever you type on their phone reaches the inbox as a message from ${name}.`
      ),
    ]
  const api = store.platform === "instagram" ? `${location.origin}/instagram` : location.origin
  const { path, business, body } = EXAMPLES[store.platform]
  const secrets = {
    access_token: "any-token",
    app_secret: "any-secret",
    verify_token: "any-word",
    webhook_url: `http://localhost:9000/hooks/inbox/${store.platform}`,
  }
  const json = JSON.stringify({ ...body, ...secrets }, null, 2)
  return [
    h("h2", {}, `No ${business} yet`),
    h("p", {}, `The simulator plays ${name}. Tell it which ${business} to play, and where its webhooks go:`),
    h(
      "pre",
      {},
      `curl -X POST ${location.origin}/simulator/${path} \\\n  -H 'Content-Type: application/json' -d '${json}'`
    ),
    h(
      "p",
      {},
      `Give the inbox the same ids and secrets, and ${api} as its Graph API. The page goes on by itself.`
    ),
  ]
}
