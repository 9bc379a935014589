import { toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useSettingsError } from "../../../settings/hooks/use-settings-words"
import { inboxKeys } from "../../../shared/cache/query-keys"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ContactResponse, CustomerRef, MergeDTO, MergeResponse } from "../../../shared/types"
import { mergeApi, mergeKeys } from "../api"

/** What merging would do; always asked anew, since a merge follows it. */
export function useMergePreview(into: CustomerRef, from: CustomerRef | null) {
  return useQuery({
    queryKey: mergeKeys.preview(into.customer_id, from?.customer_id ?? ""),
    queryFn: ({ signal }) => mergeApi.preview(into.customer_id, from?.customer_id ?? "", signal),
    enabled: from !== null,
    staleTime: 0,
    gcTime: 0,
  })
}

/** Everything names contacts: after one has become another all of it is read anew. */
function useTakeAnswer() {
  const client = useQueryClient()
  return ({ contact }: MergeResponse) => {
    client.setQueryData<ContactResponse>(inboxKeys.contact(contact.customer_id), { contact })
    void client.invalidateQueries({ queryKey: inboxKeys.live() })
  }
}

export function useMerge() {
  const take = useTakeAnswer()
  return useMutation({
    mutationFn: ({ into, from }: { into: CustomerRef; from: CustomerRef }) =>
      mergeApi.merge(into.customer_id, from.customer_id),
    onSuccess: take,
  })
}

export function useUndoMerge() {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const take = useTakeAnswer()
  return useMutation({
    mutationFn: ({ into_customer_id, id }: MergeDTO) => mergeApi.undo(into_customer_id, id),
    onSuccess: (answer, { from }) => {
      take(answer)
      toast.success(t("pane.merge.undone", { name: from.name }))
    },
    onError: (error) => void toast.error(errorText(error)),
  })
}
