import type { MedusaContainer } from "@medusajs/framework/types"
import type { ConversationWithContact, MessageRow } from "../../modules/conversation/storage/rows"
import type {
  DraftOrderItemDTO,
  DraftOrderPreviewDTO,
  MoneyDTO,
  OrderItemProblem,
  OrderRegionDTO,
  UnmatchedItemDTO,
} from "../../types/http/commerce"
import type { OrderDetails } from "../../types/http/message-details"
import { InboxError } from "../../utils/inbox-error"
import { customerRef } from "../common/customers"
import { inboxModules } from "../modules"
import { countriesOf, findBuyer, type Buyer } from "./buyer"
import { findDraftOrder } from "./draft-orders"
import { orderTotals, type PricedItem } from "./order-totals"
import { pricesFor, type Price } from "./prices"
import { findShop, type Region } from "./region"
import { stockOf } from "./stock"
import { matchVariants, type Variant } from "./variants"

export interface OrderPlan {
  preview: DraftOrderPreviewDTO
  buyer: Buyer
  region: Region | null
}

/** More pieces of one thing than anybody orders by a message. */
const MOST = 9_999

/**
 * What an order message would become, with the shop's own prices.
 * @throws InboxError `not_found`, `invalid_data` when the message is no order, `unavailable` while the contact is looked up
 */
export async function planOrder(
  container: MedusaContainer,
  conversation: ConversationWithContact,
  messageId: string,
  regionId?: string
): Promise<OrderPlan> {
  const [order, buyer] = await Promise.all([
    orderOf(container, conversation.id, messageId),
    conversation.customer_id ? findBuyer(container, conversation.customer_id) : null,
  ])
  if (!buyer) throw new InboxError("unavailable", "Who this contact is, is still being looked up")
  const [{ region, regions, sales_channel_id }, match, draft_order] = await Promise.all([
    findShop(container, countriesOf(buyer, conversation), regionId),
    matchVariants(
      container,
      order.items.map(({ product_retailer_id }) => product_retailer_id)
    ),
    findDraftOrder(container, messageId),
  ])
  const matched: { item: OrderDetails["items"][number]; variant: Variant; quantity: number }[] = []
  const unmatched: UnmatchedItemDTO[] = []
  for (const item of order.items) {
    const [variant, quantity] = [match(item.product_retailer_id), piecesOf(item.quantity)]
    if (variant) matched.push({ item, variant, quantity })
    else {
      const { product_retailer_id } = item
      unmatched.push({ product_retailer_id, quantity, message_price: messagePrice(item) })
    }
  }
  const variants = matched.map(({ variant }) => variant)
  const [prices, stock] = await Promise.all([
    region ? pricesFor(container, toBePriced(matched), region, buyer) : [],
    stockOf(container, variants, sales_channel_id),
  ])
  const lines = matched.map((line, index) => {
    const price = prices[index] ?? null
    const together = sumOf(matched, line.variant.id)
    const problem = problemOf(line.variant, price, (stock.get(line.variant.id) ?? 0) >= together)
    return { ...line, price, problem }
  })
  const priced = lines.flatMap(({ variant, quantity, price, problem }): PricedItem[] =>
    price && !problem ? [{ id: variant.id, variant, quantity, price }] : []
  )
  const totals = region ? await orderTotals(container, priced, region, buyer) : { total: 0, tax_total: 0 }
  const preview: DraftOrderPreviewDTO = {
    customer: { ...customerRef(buyer), email: buyer.email },
    items: lines.map(({ item, variant, quantity, price, problem }) =>
      presentItem(item, variant, quantity, price, problem, region)
    ),
    unmatched,
    region: region && presentRegion(region),
    regions: regions.map(presentRegion),
    ...totals,
    draft_order,
  }
  return { preview, buyer, region }
}

async function orderOf(
  container: MedusaContainer,
  conversationId: string,
  messageId: string
): Promise<OrderDetails> {
  const [found] = await inboxModules(container).conversations.messagesByIds([messageId])
  const message: MessageRow | undefined = found?.message
  if (!message || message.conversation_id !== conversationId) {
    throw new InboxError("not_found", "There is no such message")
  }
  const { order } = message.details
  if (message.kind !== "order" || message.revoked_at || !order?.items?.length) {
    throw new InboxError("invalid_data", "This message is no order")
  }
  return order
}

const piecesOf = (quantity: number) => Math.min(MOST, Math.max(1, Math.floor(quantity) || 1))

type Matched = { variant: Variant; quantity: number }

/** All of one thing in the message: it is ordered, and so priced, as one line. */
const sumOf = (matched: Matched[], variantId: string) =>
  matched.reduce((sum, { variant, quantity }) => sum + (variant.id === variantId ? quantity : 0), 0)

const toBePriced = (matched: Matched[]) =>
  matched.map(({ variant }) => ({
    price_set_id: variant.price_set?.id ?? null,
    quantity: sumOf(matched, variant.id),
  }))

function problemOf(variant: Variant, price: Price | null, isInStock: boolean): OrderItemProblem | null {
  if (variant.product.status !== "published") return "not_published"
  if (!price) return "no_price"
  return isInStock ? null : "out_of_stock"
}

const messagePrice = ({ item_price, currency }: OrderDetails["items"][number]): MoneyDTO | null =>
  item_price === null || !currency ? null : { amount: item_price, currency_code: currency.toLowerCase() }

function presentItem(
  item: OrderDetails["items"][number],
  variant: Variant,
  quantity: number,
  price: Price | null,
  problem: OrderItemProblem | null,
  region: Region | null
): DraftOrderItemDTO {
  const said = messagePrice(item)
  const isSame = said?.amount === price?.amount && said?.currency_code === region?.currency_code
  return {
    product_retailer_id: item.product_retailer_id,
    product_id: variant.product.id,
    variant_id: variant.id,
    title: variant.product.title,
    variant_title: variant.title || null,
    sku: variant.sku,
    thumbnail: variant.thumbnail ?? variant.product.thumbnail,
    quantity,
    unit_price: price?.amount ?? null,
    message_price: said && !isSame ? said : null,
    problem,
  }
}

const presentRegion = ({ id, name, currency_code }: Region): OrderRegionDTO => ({ id, name, currency_code })
