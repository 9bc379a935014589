import type { MedusaContainer } from "@medusajs/framework/types"
import { InboxError } from "../../utils/inbox-error"
import { inboxModules } from "../modules"

/** @throws InboxError `invalid_data` naming the channels there are not */
export async function assertChannels(container: MedusaContainer, ids: string[]): Promise<void> {
  const known = await inboxModules(container).channels.listChannels()
  const unknown = ids.filter((id) => !known.some((channel) => channel.id === id))
  if (unknown.length) {
    throw new InboxError("invalid_data", `channel_ids: there is no channel ${unknown.join(", ")}`)
  }
}
