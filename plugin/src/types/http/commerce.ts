import type { AttachmentDTO } from "./conversation"
import type { CustomerRef } from "./crm"
import type { DraftOrderDetails } from "./message-details"

/** An amount in a currency's main unit; the code in lower case. */
export interface MoneyDTO {
  amount: number
  currency_code: string
}

/* ---- Orders and cart of a contact ---- */

export interface CommerceItemDTO {
  title: string
  variant_title: string | null
  quantity: number
  thumbnail: string | null
}

export interface TrackingDTO {
  number: string | null
  url: string | null
}

/** An order as it is now, as Medusa names its statuses; draft orders are among them, with `is_draft`. */
export interface ContactOrderDTO {
  id: string
  display_id: number
  is_draft: boolean
  status: string
  payment_status: string | null
  fulfillment_status: string | null
  total: number
  currency_code: string
  created_at: string
  items: CommerceItemDTO[]
  tracking: TrackingDTO[]
  /** A path of the admin. */
  url: string
}

/** What they have put into a cart and not ordered yet. */
export interface ContactCartDTO {
  id: string
  total: number
  currency_code: string
  updated_at: string
  items: CommerceItemDTO[]
}

/** `GET /contacts/:customer_id/commerce`: the last five orders, newest first. */
export interface CommerceResponse {
  orders: ContactOrderDTO[]
  /** Whether there are older ones. */
  has_more: boolean
  cart: ContactCartDTO | null
}

/* ---- An order message becomes a draft order ---- */

/** Why an item of an order message cannot be ordered, although the shop has it. */
export const ORDER_ITEM_PROBLEMS = ["not_published", "no_price", "out_of_stock"] as const
export type OrderItemProblem = (typeof ORDER_ITEM_PROBLEMS)[number]

export interface DraftOrderItemDTO {
  /** As the message names it. */
  product_retailer_id: string
  product_id: string
  variant_id: string
  title: string
  variant_title: string | null
  sku: string | null
  thumbnail: string | null
  quantity: number
  /** What the shop charges for one, in the region's currency; null with the problem `no_price`. */
  unit_price: number | null
  /** What the message says of one, where that is something else. */
  message_price: MoneyDTO | null
  /** Such items are left out of the draft order; null: none. */
  problem: OrderItemProblem | null
}

export interface UnmatchedItemDTO {
  product_retailer_id: string
  quantity: number
  message_price: MoneyDTO | null
}

export interface OrderRegionDTO {
  id: string
  name: string
  currency_code: string
}

export interface DraftOrderDTO extends DraftOrderDetails {
  /** A path of the admin. */
  url: string
}

/** `GET /conversations/:id/messages/:message_id/draft-order?region_id=`: what `POST` would make. */
export interface DraftOrderPreviewDTO {
  customer: CustomerRef & { email: string | null }
  /** Items the shop has: by SKU, else by variant id, else by barcode. */
  items: DraftOrderItemDTO[]
  unmatched: UnmatchedItemDTO[]
  /** Where prices and taxes are from; null in a shop without regions, where nothing can be ordered. */
  region: OrderRegionDTO | null
  regions: OrderRegionDTO[]
  /** Of what can be ordered, as the draft order will say it; without shipping. */
  tax_total: number
  total: number
  /** Made of this message already; nothing is made again while it is there. */
  draft_order: DraftOrderDTO | null
}

export interface DraftOrderPreviewResponse {
  preview: DraftOrderPreviewDTO
}

/**
 * `POST` the same path. `email` is put on the contact's customer when that has none: 409 `email_in_use`
 * `{ customer: CustomerRef, has_account }` when it is another customer's. Without `items`: everything that can be ordered.
 * 201 with the new one, 200 with the one that is there already.
 */
export interface CreateDraftOrderBody {
  email?: string
  items?: { variant_id: string; quantity: number }[]
  region_id?: string
}

export interface DraftOrderResponse {
  draft_order: DraftOrderDTO
}

/* ---- Products to be sent ---- */

export interface ProductVariantDTO {
  id: string
  title: string
  sku: string | null
  /** In the contact's region, for one piece; null: none there. */
  price: MoneyDTO | null
  in_stock: boolean
}

export interface ProductDTO {
  id: string
  title: string
  handle: string
  thumbnail: string | null
  /** In the storefront; null without the option `storefrontProductUrl`. */
  url: string | null
  variants: ProductVariantDTO[]
}

/** `GET /products`: published ones. Query: `q` (title, SKU, barcode), `conversation_id`, `limit ≤ 50`. */
export interface ProductListResponse {
  products: ProductDTO[]
}

/** `POST /products/:id/attachment`. `conversation_id` decides region and so currency and language. */
export interface ProductAttachmentBody {
  channel_id: string
  variant_id?: string
  conversation_id?: string
}

export interface ProductAttachmentResponse {
  /** Null where the product has no picture that could be had, or the channel takes none. */
  attachment: AttachmentDTO | null
  /** Title, price and link, a line each. */
  text: string
}

/* ---- Unread ---- */

/** `GET /me/unread`: for a number that every page of the admin shows. */
export interface UnreadResponse {
  /** Whoever asks. */
  user_id: string
  /** Conversations assigned to whoever asks that hold something unread, at most 100. */
  conversation_ids: string[]
  /** Whether a channel is connected: without one nothing can come. */
  has_channels: boolean
}
