import { h } from "./dom.js"

/** What to do while there is nothing to show. @param {boolean} hasNumber */
export function guideWords(hasNumber) {
  if (hasNumber)
    return [
      h("h2", {}, "Pick a customer"),
      h(
        "p",
        {},
        "Choose one at the left, or add one with +. Whatever you type on their phone reaches the inbox as a WhatsApp message."
      ),
    ]
  return [
    h("h2", {}, "No business number yet"),
    h(
      "p",
      {},
      "The simulator plays WhatsApp. Tell it which business number to play, and where its webhooks go:"
    ),
    h(
      "pre",
      {},
      `curl -X POST ${location.origin}/simulator/numbers \\
  -H 'Content-Type: application/json' -d '{
  "phone_number_id": "106540352242922",
  "waba_id": "102290129340398",
  "display_phone_number": "+55 81 3000-0000",
  "verified_name": "My shop",
  "access_token": "any-token",
  "app_secret": "any-secret",
  "verify_token": "any-word",
  "webhook_url": "http://localhost:9000/hooks/inbox/whatsapp"
}'`
    ),
    h(
      "p",
      {},
      "Give the inbox the same ids and secrets, and this address as its Graph API. The page goes on by itself."
    ),
  ]
}
