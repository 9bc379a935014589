import { toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { createContext, useContext } from "react"
import { isNotFound, RequestError } from "../../shared/api/errors"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { CreateDraftOrderBody, CustomerRef, MessageDTO } from "../../shared/types"
import { commerceApi } from "../api"
import { commerceKeys } from "../keys"

/** Shows what an order message becomes; null where there is no place for it. */
export const OpenDraftOrderContext = createContext<((message: MessageDTO) => void) | null>(null)

export const useOpenDraftOrder = () => useContext(OpenDraftOrderContext)

/** What an order message would become, as things are now. */
export function useDraftOrderPreview({ id, conversation_id }: MessageDTO, regionId: string | null) {
  return useQuery({
    queryKey: commerceKeys.preview(id, regionId),
    queryFn: ({ signal }) => commerceApi.preview(conversation_id, id, regionId, signal),
    // Another region replaces what is shown once it is there.
    placeholderData: (shown) => shown,
    retry: (count, error) => !isNotFound(error) && count < 1,
    // Prices and stock change without a word.
    staleTime: 0,
    gcTime: 0,
  })
}

/** Makes it one; the message says so by the stream. */
export function useCreateDraftOrder({ id, conversation_id }: MessageDTO) {
  const { t } = useInboxTranslation()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CreateDraftOrderBody) => commerceApi.createDraftOrder(conversation_id, id, body),
    onSuccess: ({ draft_order: { display_id } }) => {
      toast.success(t("commerce.draft.created", { number: display_id }))
      return client.invalidateQueries({ queryKey: commerceKeys.previews(id) })
    },
  })
}

export interface EmailInUse {
  customer: CustomerRef
  hasAccount: boolean
}

/** Whose e-mail was given, of a refusal for that reason; null of every other error. */
export function emailInUse(error: unknown): EmailInUse | null {
  if (!(error instanceof RequestError) || error.code !== "email_in_use") {
    return null
  }
  const { customer, has_account } = error.details
  const isRef = typeof customer === "object" && customer !== null && "customer_id" in customer
  return isRef ? { customer: customer as CustomerRef, hasAccount: has_account === true } : null
}
