import type { Router } from "express"
import { badParameter } from "../graph-error.js"
import { namedAccount } from "./authorize.js"

/** What an app can subscribe to; the two logins do not name everything alike. */
const FIELDS = {
  instagram: [
    ...["messages", "messaging_postbacks", "messaging_seen", "messaging_referral", "message_reactions"],
    ...[
      "message_edit",
      "messaging_optins",
      "messaging_handover",
      "standby",
      "comments",
      "live_comments",
      "mentions",
    ],
  ],
  page: [
    ...["messages", "messaging_postbacks", "messaging_referrals", "message_reactions", "message_reads"],
    ...["message_edits", "messaging_optins", "messaging_handovers", "standby", "feed", "mention"],
  ],
}

/** Which events of the account the app hears of. */
export function subscriptionRoutes(graph: Router): void {
  graph
    .route("/:id/subscribed_apps")
    .get((request, response) => {
      const { subscribed_fields } = namedAccount(request, response)
      const app = { id: "1112223334445556", name: "Inbox", subscribed_fields }
      response.json({ data: subscribed_fields.length > 0 ? [app] : [] })
    })
    .post((request, response) => {
      const account = namedAccount(request, response)
      const given: unknown = request.query.subscribed_fields ?? request.body?.subscribed_fields
      const fields = (Array.isArray(given) ? given : String(given ?? "").split(","))
        .map(String)
        .filter(Boolean)
      const known = FIELDS[account.login]
      const unknown = fields.find((field) => !known.includes(field))
      if (fields.length === 0 || unknown !== undefined) {
        throw badParameter(
          `Param subscribed_fields must be one of {${known.join(", ")}} - got "${unknown ?? ""}".`
        )
      }
      account.subscribed_fields = fields
      response.json({ success: true })
    })
    .delete((request, response) => {
      namedAccount(request, response).subscribed_fields = []
      response.json({ success: true })
    })
}
