import type { MedusaContainer } from "@medusajs/framework/types"
import { inboxModules } from "../../../workflows/modules"
import type { Visitor } from "./access"

/**
 * The contact identities whose conversations a visitor may read: the browser's own, and every one of the
 * channel that belongs to the customer the visitor proved to be. Empty before the first message.
 */
export async function identityIdsOf(
  container: MedusaContainer,
  { channel, token }: Visitor
): Promise<string[]> {
  const { conversations } = inboxModules(container)
  const { visitor_id, customer_id } = token
  const identities = await conversations.listInboxContactIdentities(
    {
      channel_id: channel.id,
      $or: [{ user_id: visitor_id }, ...(customer_id ? [{ customer_id }] : [])],
    },
    { select: ["id"], take: null as unknown as number }
  )
  return identities.map(({ id }) => id)
}
