import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, getVariantAvailability } from "@medusajs/framework/utils"

export interface Stocked {
  id: string
  manage_inventory: boolean
  allow_backorder: boolean
}

/** How many of each can be sold; infinitely many of what nobody counts. */
export async function stockOf(
  container: MedusaContainer,
  variants: Stocked[],
  salesChannelId: string | null
): Promise<Map<string, number>> {
  const counted = variants.filter(
    ({ manage_inventory, allow_backorder }) => manage_inventory && !allow_backorder
  )
  const available =
    counted.length && salesChannelId
      ? await getVariantAvailability(container.resolve(ContainerRegistrationKeys.QUERY), {
          variant_ids: counted.map(({ id }) => id),
          sales_channel_id: salesChannelId,
        })
      : {}
  const ids = new Set(counted.map(({ id }) => id))
  return new Map(
    variants.map(({ id }) => [
      id,
      ids.has(id) ? (available[id]?.availability ?? 0) : Number.POSITIVE_INFINITY,
    ])
  )
}
