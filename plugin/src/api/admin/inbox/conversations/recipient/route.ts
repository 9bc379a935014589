import type { RecipientResponse } from "../../../../../types/http/conversation"
import { contactAddress } from "../../../../../utils/contact-name"
import { countryOf, formatPhone } from "../../../../../utils/phone"
import { findRecipient } from "../../../../../workflows/conversation/recipient"
import { inboxModules } from "../../../../../workflows/modules"
import { serviceWindow } from "../../../../presenters/conversation"
import { agentRoute } from "../../agent-route"
import { openConversation } from "../open-conversation"
import { recipientSchema } from "../validators"

/** Whom a first message would go to, and what stands in its way. */
export const POST = agentRoute({ action: "start_conversation" }, async (request, response, context) => {
  const { channel, contact, identity, customer_id, name } = await findRecipient(
    request.scope,
    recipientSchema.parse(request.body)
  )
  const open = identity && (await inboxModules(request.scope).conversations.openConversationOf(identity.id))
  const number = identity?.wa_id ?? contact.wa_id
  const body: RecipientResponse = {
    recipient: {
      address: number ? `+${number}` : contactAddress(identity!),
      display: number ? formatPhone(number) : contactAddress(identity!),
      country: number ? countryOf(number) : null,
      customer_id,
      name,
      accepts_marketing: !identity?.marketing_opt_out_at,
      window: serviceWindow(identity ?? { service_window_expires_at: null }, channel.capabilities),
      open_conversation: open ? await openConversation(request.scope, context, open) : null,
    },
  }
  response.json(body)
})
