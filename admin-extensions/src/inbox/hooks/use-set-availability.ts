import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { errorCode } from "../../shared/api/errors"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import { useErrorText } from "../../shared/hooks/use-inbox-translation"
import type { AgentAvailability, MeResponse } from "../../shared/types"

/** Says whether I am there; it shows at once, and goes back when it is refused. */
export function useSetAvailability() {
  const client = useQueryClient()
  const errorText = useErrorText()
  const key = inboxKeys.me()

  return useMutation({
    mutationFn: (availability: AgentAvailability) => inboxApi.updateMe({ availability }),
    onMutate: async (availability) => {
      // An answer under way would put the old choice back.
      await client.cancelQueries({ queryKey: key })
      const before = client.getQueryData<MeResponse>(key)
      client.setQueryData<MeResponse>(key, (me) => me && { ...me, chosen_availability: availability })
      return { before }
    },
    onSuccess: (me) => void client.setQueryData<MeResponse>(key, me),
    onError: (error, _, context) => {
      client.setQueryData<MeResponse>(key, context?.before)
      toast.error(errorText(errorCode(error), error.message))
    },
  }).mutate
}
