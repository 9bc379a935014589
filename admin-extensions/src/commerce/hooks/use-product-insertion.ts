import type { RefObject } from "react"
import { draftFileOf } from "../../composer/draft-file"
import type { Draft } from "../../composer/drafts"
import { useInsertion } from "../../composer/hooks/use-insertion"
import { commerceApi } from "../api"
import type { ProductRow } from "../products/product-rows"

interface ProductInsertionOptions {
  agentId: string
  conversationId: string
  channelId: string
  draft: Draft
  input: RefObject<HTMLTextAreaElement>
}

/** Puts a product into a draft, its words as text and its picture as a file; the notice names one without a picture. */
export function useProductInsertion({ channelId, ...options }: ProductInsertionOptions) {
  return useInsertion<ProductRow, string>({
    ...options,
    fetch: async ({ product, variant }) => {
      const { attachment, text } = await commerceApi.attachProduct(product.id, {
        channel_id: channelId,
        conversation_id: options.conversationId,
        ...(variant ? { variant_id: variant.id } : {}),
      })
      return {
        text,
        files: attachment ? [draftFileOf(attachment)] : [],
        notice: attachment ? null : product.title,
      }
    },
  })
}
