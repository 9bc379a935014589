import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { errorCode } from "../../shared/api/errors"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import { useFieldReason } from "./use-field-reason"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ContactFieldValue, ContactFieldValueDTO, ContactResponse } from "../../shared/types"
import { conflictOf, problemOf, withFieldValue } from "../field-values"

interface Change {
  field: ContactFieldValueDTO
  value: ContactFieldValue
  /** What stood there when editing began. */
  previous: ContactFieldValue
  isUndo?: boolean
}

export type SaveOutcome =
  | { kind: "saved" }
  | { kind: "refused"; problem: string }
  /** Somebody else put something there meanwhile. */
  | { kind: "conflict"; theirs: ContactFieldValue }

/** Saves a field of a contact; it shows at once, can be undone, and goes back when it is refused. */
export function useSaveField(customerId: string) {
  const client = useQueryClient()
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const key = inboxKeys.contact(customerId)
  const mutationKey = ["inbox", "contact-field", customerId]
  const say = useFieldReason()
  const show = (field: ContactFieldValueDTO, value: ContactFieldValue) =>
    client.setQueryData<ContactResponse>(key, (known) => known && withFieldValue(known, field.key, value))

  const { mutateAsync } = useMutation({
    mutationKey,
    mutationFn: ({ field, value, previous }: Change) =>
      inboxApi.updateContact(customerId, {
        fields: { [field.key]: value },
        previous: { [field.key]: previous },
      }),
    onMutate: async ({ field, value }) => {
      await client.cancelQueries({ queryKey: key })
      show(field, value)
    },
    onSuccess: (answer) => {
      // Of several that are under way only the last answer knows of them all.
      if (client.isMutating({ mutationKey }) === 1) {
        client.setQueryData<ContactResponse>(key, answer)
      }
    },
    onError: (error, { field, previous }) => {
      const conflict = conflictOf(error, field.key)
      show(field, conflict ? conflict.theirs : previous)
    },
  })

  const undo = async (change: Change) => {
    const outcome = await save({ ...change, value: change.previous, previous: change.value, isUndo: true })
    if (outcome.kind !== "saved") {
      toast.error(outcome.kind === "refused" ? outcome.problem : t("pane.field.cannotUndo"))
    }
  }
  const save = async (change: Change): Promise<SaveOutcome> => {
    const { field, value, isUndo } = change
    try {
      await mutateAsync(change)
    } catch (error) {
      const conflict = conflictOf(error, field.key)
      const reason = problemOf(error, field.key)
      const message = error instanceof Error ? error.message : undefined
      return conflict
        ? { kind: "conflict", theirs: conflict.theirs }
        : {
            kind: "refused",
            problem: reason === null ? errorText(errorCode(error), message) : say(field, reason),
          }
    }
    if (!isUndo) {
      toast.success(t(value === null ? "pane.field.emptied" : "pane.field.saved", { label: field.label }), {
        action: {
          label: t("actions.undo"),
          altText: t("actions.undo"),
          onClick: () => void undo(change),
        },
      })
    }
    return { kind: "saved" }
  }
  return save
}
