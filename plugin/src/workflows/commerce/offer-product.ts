import type { MedusaContainer } from "@medusajs/framework/types"
import type { Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AttachmentRow, ConversationWithContact } from "../../modules/conversation/storage/rows"
import { errorMessage } from "../../utils/error-message"
import { InboxError } from "../../utils/inbox-error"
import { withTempDir } from "../../utils/temp-dir"
import { keepUploadWorkflow } from "../media/workflows/keep-upload"
import { inboxModules } from "../modules"
import { countriesOf, findBuyer, type Buyer } from "./buyer"
import { asChannelTakes, fetchPicture } from "./picture"
import { pricesFor } from "./prices"
import { productText, productUrl } from "./product-text"
import { findShop, type Region } from "./region"
import { variantsOfProducts, type Variant } from "./variants"

export interface OfferInput {
  product_id: string
  variant_id?: string
  channel_id: string
  conversation: ConversationWithContact | null
  /** The agent who sends it. */
  user_id: string
}

/** Whose prices are meant: a conversation's contact, else anybody in the shop's own region. */
export async function audienceFor(
  container: MedusaContainer,
  conversation: ConversationWithContact | null
): Promise<{ buyer: Buyer | null; region: Region | null; sales_channel_id: string | null }> {
  const buyer = conversation?.customer_id ? await findBuyer(container, conversation.customer_id) : null
  const countries = conversation ? countriesOf(buyer, conversation) : []
  const { region, sales_channel_id } = await findShop(container, countries)
  return { buyer, region, sales_channel_id }
}

/** A product as it can be sent to somebody: its picture as an upload of the channel, and words. @throws InboxError */
export async function offerProduct(
  container: MedusaContainer,
  input: OfferInput
): Promise<{ attachment: AttachmentRow | null; text: string }> {
  const { channels } = inboxModules(container)
  const variants = (await variantsOfProducts(container, [input.product_id])).filter(
    ({ product }) => product.status === "published"
  )
  const [chosen] = input.variant_id ? variants.filter(({ id }) => id === input.variant_id) : variants
  if (!chosen) throw new InboxError("not_found", "There is no such product")
  const variant = input.variant_id ? chosen : null
  const { buyer, region } = await audienceFor(container, input.conversation)
  const meant = variant ? [variant] : variants
  const wanted = meant.map(({ price_set }) => ({ price_set_id: price_set?.id ?? null, quantity: 1 }))
  const prices = region ? await pricesFor(container, wanted, region, buyer) : []
  const { product } = chosen
  const text = productText(
    {
      product,
      variant,
      prices: prices.flatMap((price) => price ?? []),
      region,
      hasVariants: variants.length > 1,
    },
    productUrl(channels.storefrontProductUrl, product.handle)
  )
  return { attachment: await attachPicture(container, variant, product, input), text }
}

/** Words without a picture are better than nothing: one that cannot be had is left out, and the log says why. */
async function attachPicture(
  container: MedusaContainer,
  variant: Variant | null,
  product: Variant["product"],
  { channel_id, user_id }: OfferInput
): Promise<AttachmentRow | null> {
  const { channels } = inboxModules(container)
  const channel = (await channels.listChannels()).find(({ id }) => id === channel_id)
  if (!channel?.capabilities) throw new InboxError("not_found", "There is no such channel")
  const { capabilities } = channel
  const address = variant?.thumbnail ?? product.thumbnail ?? product.images?.[0]?.url
  if (!address || !capabilities.media.image) return null
  return withTempDir(async (dir) => {
    const picture = await fetchPicture(address, dir, channels.ownFileHosts)
      .then((file) => asChannelTakes(file, capabilities))
      .catch((error: unknown) => {
        const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
        logger.warn(`[inbox] picture of product ${product.id}: ${errorMessage(error)}`)
        return null
      })
    if (!picture) return null
    const extension = picture.mime_type === "image/jpeg" ? "jpg" : (picture.mime_type.split("/")[1] ?? "")
    const { result } = await keepUploadWorkflow(container).run({
      input: {
        path: picture.path,
        name: `${product.handle}.${extension}`,
        mime_type: picture.mime_type,
        channel_id,
        created_by: user_id,
        voice: false,
      },
    })
    return result
  })
}
