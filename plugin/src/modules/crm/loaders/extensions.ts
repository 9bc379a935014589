import type { LoaderOptions } from "@medusajs/framework/types"
import type { InboxPluginOptions } from "../../../types/options"
import { loadProviders } from "../../../utils/load-providers"

/** Container keys of the lists of identifiers. */
export const FIELD_TYPES = "contact_field_types"
export const OBJECT_KINDS = "contact_object_kinds"
export const fieldTypeKey = (identifier: string) => `contact_field_type_${identifier}` as const
export const objectKindKey = (identifier: string) => `contact_object_kind_${identifier}` as const

/** What third parties add by the options `contactFieldTypes` and `contactObjectKinds`. */
export default async function loadExtensions({ container, options }: LoaderOptions<InboxPluginOptions>) {
  await loadProviders(container, options?.contactFieldTypes ?? [], {
    name: "contact field type",
    list: FIELD_TYPES,
    keyOf: fieldTypeKey,
  })
  await loadProviders(container, options?.contactObjectKinds ?? [], {
    name: "contact object kind",
    list: OBJECT_KINDS,
    keyOf: objectKindKey,
  })
}
