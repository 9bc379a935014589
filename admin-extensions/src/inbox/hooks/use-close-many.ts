import { useMutation, useQueryClient } from "@tanstack/react-query"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import type { CloseManyResponse } from "../../shared/types"

/** As many as the server takes at once. */
const MOST = 100

interface CloseMany {
  ids: string[]
  reason: string
}

/** Closes several conversations, and tells which were not and why. */
export function useCloseMany() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ ids, reason }: CloseMany) => {
      const result: CloseManyResponse = { closed: [], failed: [] }
      for (let start = 0; start < ids.length; start += MOST) {
        const conversation_ids = ids.slice(start, start + MOST)
        const { closed, failed } = await inboxApi.closeMany({
          conversation_ids,
          ...(reason ? { reason } : {}),
        })
        result.closed.push(...closed)
        result.failed.push(...failed)
      }
      return result
    },
    // The stream says so, too; this does not wait for it.
    onSettled: () => client.invalidateQueries({ queryKey: inboxKeys.live() }),
  })
}
