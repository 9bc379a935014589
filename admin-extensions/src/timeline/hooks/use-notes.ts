import { toast, usePrompt } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { errorCode } from "../../shared/api/errors"
import { inboxKeys, type TimelineFilters } from "../../shared/cache/query-keys"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { TimelineEntryDTO } from "../../shared/types"
import { timelineApi } from "../api"
import { dropEntry, putEntry, type Timeline } from "../timeline-cache"

/** Changes every loaded timeline of a customer that shows notes. */
function useChangeNotes(customerId: string) {
  const client = useQueryClient()
  const queryKey = inboxKeys.timelines(customerId)
  return (change: (timeline: Timeline) => Timeline) => {
    for (const query of client.getQueryCache().findAll({ queryKey })) {
      const { kinds } = query.queryKey.at(-1) as TimelineFilters
      if (kinds.length === 0 || kinds.includes("note")) {
        client.setQueryData<Timeline>(query.queryKey, (timeline) => timeline && change(timeline))
      }
    }
  }
}

/** Adds a note to a contact. @param onAdded once the server has it */
export function useAddNote(customerId: string, onAdded: (text: string) => void) {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const change = useChangeNotes(customerId)
  return useMutation({
    mutationFn: (text: string) => timelineApi.addNote(customerId, { text }),
    onSuccess: ({ entry }, text) => {
      change((timeline) => putEntry(timeline, entry))
      toast.success(t("timeline.note.added"))
      onAdded(text)
    },
    onError: (error) => void toast.error(errorText(errorCode(error), error.message)),
  })
}

/** Changes a note's words. @param onSaved once the server has them */
export function useEditNote(customerId: string, onSaved: () => void) {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const change = useChangeNotes(customerId)
  return useMutation({
    mutationFn: ({ id, text }: { id: string; text: string }) =>
      timelineApi.updateNote(customerId, id, { text }),
    onSuccess: ({ entry }) => {
      change((timeline) => putEntry(timeline, entry))
      toast.success(t("timeline.note.saved"))
      onSaved()
    },
    onError: (error) => void toast.error(errorText(errorCode(error), error.message)),
  })
}

/** Deletes a note after asking; it goes at once, and comes back when it cannot be deleted. */
export function useDeleteNote(customerId: string) {
  const client = useQueryClient()
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const prompt = usePrompt()
  const change = useChangeNotes(customerId)
  const { mutate } = useMutation({
    mutationFn: ({ id }: TimelineEntryDTO) => timelineApi.deleteNote(customerId, id),
    onMutate: async ({ id }) => {
      await client.cancelQueries({ queryKey: inboxKeys.timelines(customerId) })
      change((timeline) => dropEntry(timeline, id))
    },
    onSuccess: () => void toast.success(t("timeline.note.deleted")),
    onError: (error, entry) => {
      change((timeline) => putEntry(timeline, entry))
      toast.error(errorText(errorCode(error), error.message))
    },
  })

  return async (entry: TimelineEntryDTO) => {
    const isSure = await prompt({
      title: t("timeline.note.deleteTitle"),
      description: t("timeline.note.deleteText"),
      confirmText: t("timeline.note.delete"),
      cancelText: t("actions.cancel"),
    })
    if (isSure) {
      mutate(entry)
    }
  }
}
