import { toast, usePrompt } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { crmKeys } from "../../../crm/keys"
import { inboxKeys } from "../../../shared/cache/query-keys"
import { useInboxTranslation, useTranslationOr } from "../../../shared/hooks/use-inbox-translation"
import type {
  ContactFieldDTO,
  ContactFieldListResponse,
  ContactFieldType,
  CreateContactFieldBody,
  UpdateContactFieldBody,
} from "../../../shared/types"
import { useSettingsError } from "../../hooks/use-settings-words"
import { contactFieldsApi, contactFieldTypesKey } from "../api"
import { moved } from "../move"

export function useContactFields() {
  return useQuery({
    queryKey: crmKeys.contactFields(),
    queryFn: ({ signal }) => contactFieldsApi.list(signal),
  })
}

/** The types a field may have, with words for each. */
export function useFieldTypes() {
  const translationOr = useTranslationOr()
  const { data } = useQuery({
    queryKey: contactFieldTypesKey,
    queryFn: ({ signal }) => contactFieldsApi.types(signal),
    staleTime: 5 * 60_000,
  })
  const types = (data?.contact_field_types ?? []).map(({ type, label }) => ({
    value: type,
    label: translationOr(`crmSettings.fields.types.${type}`, label),
  }))
  const wordOf = (type: ContactFieldType) =>
    types.find(({ value }) => value === type)?.label ??
    translationOr(`crmSettings.fields.types.${type}`, type)
  return { types, wordOf }
}

function useRefresh() {
  const client = useQueryClient()
  return () =>
    Promise.all(
      [crmKeys.contactFields(), inboxKeys.contacts()].map((queryKey) =>
        client.invalidateQueries({ queryKey })
      )
    )
}

/** @param id null to create one */
export function useSaveField(id: string | null) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: UpdateContactFieldBody | CreateContactFieldBody) =>
      id ? contactFieldsApi.update(id, body) : contactFieldsApi.create(body as CreateContactFieldBody),
    onSettled: refresh,
  })
}

/** Puts a field a place further up or down; it shows at once. */
export function useMoveField() {
  const client = useQueryClient()
  const errorText = useSettingsError()
  const refresh = useRefresh()
  const key = crmKeys.contactFields()
  const { mutate } = useMutation({
    mutationFn: (fields: readonly ContactFieldDTO[]) =>
      Promise.all(
        fields.flatMap(({ id, rank }, index) =>
          rank === index ? [] : [contactFieldsApi.update(id, { rank: index })]
        )
      ),
    onMutate: async (fields) => {
      await client.cancelQueries({ queryKey: key })
      client.setQueryData<ContactFieldListResponse>(key, { contact_fields: [...fields] })
    },
    onError: (error) => void toast.error(errorText(error)),
    onSettled: () => (client.isMutating({ mutationKey: MOVING }) === 1 ? refresh() : undefined),
    mutationKey: MOVING,
    // One after the other: the last order counts.
    scope: { id: MOVING.join() },
  })
  return (fields: readonly ContactFieldDTO[], index: number, step: -1 | 1) => {
    const order = moved(fields, index, step)
    if (order !== fields) mutate(order)
  }
}

const MOVING = ["inbox", "move-contact-field"]

export function useDeleteFieldPrompt() {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const prompt = usePrompt()
  const refresh = useRefresh()
  const { mutate } = useMutation({
    mutationFn: ({ id }: ContactFieldDTO) => contactFieldsApi.delete(id),
    onSuccess: (_, { label }) => void toast.success(t("crmSettings.fields.deleted", { label })),
    onError: (error) => void toast.error(errorText(error)),
    onSettled: refresh,
  })
  return async (field: ContactFieldDTO) => {
    const isSure = await prompt({
      title: t("crmSettings.fields.deleteTitle", { label: field.label }),
      description: t(
        field.is_built_in ? "crmSettings.fields.deleteTextBuiltIn" : "crmSettings.fields.deleteText"
      ),
      confirmText: t("crmSettings.fields.delete"),
      cancelText: t("actions.cancel"),
    })
    if (isSure) mutate(field)
  }
}
