import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

export const idSchema = z.string().min(1).max(64)
export const nullableId = idSchema.nullish()

const q = z.string().trim().min(1).max(200).optional().catch(undefined)

/** What every list of these objects takes. */
export const pageFields = {
  q,
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(1_000).optional(),
}

/** Which deals of a pipeline. */
export const stageTotalsSchema = z.object({ q, owner_id: idSchema.optional() })

/** So many customers are looked up by name. */
const MOST_NAMED = 200

/** Customers whose name, e-mail or number answers to a search; objects name them by id only. */
export async function customersNamed(container: MedusaContainer, q: string | undefined): Promise<string[]> {
  if (!q) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id"],
    filters: { q } as Record<string, unknown>,
    pagination: { take: MOST_NAMED },
  })
  return data.map(({ id }) => id)
}

/** Whose, in a query: an agent's id, or `me`. */
export const ownerOf = (owner: string | undefined, agent: { id: string }) =>
  owner === "me" ? agent.id : owner

/** A page, and whether there is more: one row beyond it was asked for. */
export function cutPage<Row>(rows: Row[], limit: number, cursorOf: (row: Row) => string) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { page, next_cursor: rows.length > limit && last ? cursorOf(last) : null }
}
