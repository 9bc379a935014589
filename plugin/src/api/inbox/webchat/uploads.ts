import type { MedusaContainer } from "@medusajs/framework/types"
import type { WebchatDelivery } from "../../../types/webchat-delivery"
import { inboxModules } from "../../../workflows/modules"
import type { Visitor } from "./access"

type UploadedFile = NonNullable<WebchatDelivery["message"]>["attachments"][number]

/**
 * Files the visitor uploaded and has not sent yet, as their message names them.
 * @throws InboxError `invalid_data` for any other id
 */
export async function usableUploads(
  container: MedusaContainer,
  { channel, token }: Visitor,
  ids: string[]
): Promise<UploadedFile[]> {
  const uploads = await inboxModules(container).conversations.findUploads(ids, {
    channel_id: channel.id,
    created_by: token.visitor_id,
  })
  return uploads.map(({ id, kind, mime_type, name }) => ({ id, kind, mime_type: mime_type ?? "", name }))
}
