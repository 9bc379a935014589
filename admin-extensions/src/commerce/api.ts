import { request } from "../shared/api/client"
import type {
  CommerceResponse,
  ConversationListResponse,
  CreateDraftOrderBody,
  DraftOrderPreviewResponse,
  DraftOrderResponse,
  ProductAttachmentBody,
  ProductAttachmentResponse,
  ProductListResponse,
  UnreadResponse,
} from "../shared/types"

const BASE = "/admin/inbox"
const id = encodeURIComponent

const draftOrderPath = (conversationId: string, messageId: string) =>
  `${BASE}/conversations/${id(conversationId)}/messages/${id(messageId)}/draft-order`

export const commerceApi = {
  /** The last orders of a customer, and their open cart. */
  ofContact: (customerId: string, signal?: AbortSignal) =>
    request<CommerceResponse>(`${BASE}/contacts/${id(customerId)}/commerce`, { signal }),

  /** What an order message would become. */
  preview: (conversationId: string, messageId: string, region_id: string | null, signal?: AbortSignal) =>
    request<DraftOrderPreviewResponse>(draftOrderPath(conversationId, messageId), {
      query: { region_id },
      signal,
    }),

  /** The same again answers the same draft order. */
  createDraftOrder: (conversationId: string, messageId: string, body: CreateDraftOrderBody) =>
    request<DraftOrderResponse>(draftOrderPath(conversationId, messageId), { method: "POST", body }),

  products: (query: { q: string; conversation_id: string; limit: number }, signal?: AbortSignal) =>
    request<ProductListResponse>(`${BASE}/products`, { query, signal }),

  /** Makes a product something to be sent. */
  attachProduct: (productId: string, body: ProductAttachmentBody) =>
    request<ProductAttachmentResponse>(`${BASE}/products/${id(productId)}/attachment`, {
      method: "POST",
      body,
    }),

  /** Of one customer, in a view. */
  conversations: (customer_id: string, view: "all" | "closed", limit: number, signal?: AbortSignal) =>
    request<ConversationListResponse>(`${BASE}/conversations`, {
      query: { customer_id, view, limit },
      signal,
    }),

  unread: (signal?: AbortSignal) => request<UnreadResponse>(`${BASE}/me/unread`, { signal }),
}
