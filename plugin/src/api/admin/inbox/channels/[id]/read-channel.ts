import type { MedusaContainer } from "@medusajs/framework/types"
import type { ChannelResponse } from "../../../../../types/http/channel"
import { inboxModules } from "../../../../../workflows/modules"
import { presentChannel } from "../../../../presenters/channel"

/** @throws MedusaError `not_found` */
export async function readChannel(container: MedusaContainer, id: string): Promise<ChannelResponse> {
  const { channels } = inboxModules(container)
  const channel = await channels.retrieveChannel(id)
  return { channel: presentChannel(channel) }
}
