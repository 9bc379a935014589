import type { ProductAttachmentResponse } from "../../../../../../types/http/commerce"
import { offerProduct } from "../../../../../../workflows/commerce/offer-product"
import { presentAttachment } from "../../../../../presenters/attachment"
import { fileLinks } from "../../../../../presenters/links"
import { agentRoute } from "../../../agent-route"
import { productAttachmentSchema } from "../../../commerce-validators"

/** Makes a product something to be sent: its picture as an upload, and words for its caption. */
export const POST = agentRoute({}, async (request, response, { agent, readConversation }) => {
  const { conversation_id, ...input } = productAttachmentSchema.parse(request.body)
  const conversation = conversation_id ? await readConversation(conversation_id) : null
  const { attachment, text } = await offerProduct(request.scope, {
    ...input,
    product_id: request.params.id!,
    conversation,
    user_id: agent.id,
  })
  const body: ProductAttachmentResponse = {
    attachment: attachment && presentAttachment(attachment, fileLinks(request.scope)),
    text,
  }
  response.status(201).json(body)
})
