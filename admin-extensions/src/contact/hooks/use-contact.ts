import { toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { errorCode, isNotFound, isNotPermitted } from "../../shared/api/errors"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ContactDTO, ContactResponse } from "../../shared/types"

type Owner = ContactDTO["owner"]

/** What the inbox knows of a customer. */
export function useContact(customerId: string) {
  return useQuery({
    queryKey: inboxKeys.contact(customerId),
    queryFn: ({ signal }) => inboxApi.contact(customerId, signal),
    retry: (count, error) => !isNotFound(error) && !isNotPermitted(error) && count < 1,
    // A colleague may change it without a word on the stream.
    staleTime: 10_000,
  })
}

/** Says who looks after a customer; it shows at once, can be undone, and goes back when it is refused. */
export function useSetOwner(customerId: string) {
  const client = useQueryClient()
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const key = inboxKeys.contact(customerId)

  const { mutate } = useMutation({
    mutationFn: ({ owner }: { owner: Owner; isUndo: boolean }) =>
      inboxApi.updateContact(customerId, { owner_id: owner?.id ?? null }),
    onMutate: async ({ owner }) => {
      await client.cancelQueries({ queryKey: key })
      const before = client.getQueryData<ContactResponse>(key)
      client.setQueryData<ContactResponse>(key, (known) => known && { contact: { ...known.contact, owner } })
      return { before }
    },
    onSuccess: (answer, { owner, isUndo }, { before }) => {
      client.setQueryData<ContactResponse>(key, answer)
      if (!isUndo) {
        toast.success(owner ? t("owner.changed", { name: owner.name }) : t("owner.removed"), {
          action: {
            label: t("actions.undo"),
            altText: t("actions.undo"),
            onClick: () => mutate({ owner: before?.contact.owner ?? null, isUndo: true }),
          },
        })
      }
    },
    onError: (error, _, context) => {
      client.setQueryData<ContactResponse>(key, context?.before)
      toast.error(errorText(errorCode(error), error.message))
    },
  })
  return (owner: Owner) => mutate({ owner, isUndo: false })
}
