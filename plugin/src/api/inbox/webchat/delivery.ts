import type { WebchatDelivery } from "../../../types/webchat-delivery"
import type { Visitor } from "./access"

/** What every delivery of a visitor says of who sent it. */
export function visitorDelivery({ channel, token }: Visitor): Pick<WebchatDelivery, "account" | "visitor"> {
  return {
    account: channel.external_id,
    visitor: { id: token.visitor_id, name: token.name, email: token.email },
  }
}
