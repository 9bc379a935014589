import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export interface Person {
  id: string
  name: string
  email: string
}

/** Names change rarely and are asked for with every row and event. */
const CACHE_MS = 30_000
const cache = new Map<string, { person: Person; read_at: number }>()

/** Medusa users by id, those that exist. */
export async function findPeople(container: MedusaContainer, ids: string[]): Promise<Map<string, Person>> {
  const isFresh = (id: string) => Date.now() - (cache.get(id)?.read_at ?? 0) < CACHE_MS
  const missing = [...new Set(ids)].filter((id) => !isFresh(id))
  if (missing.length) {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "user",
      fields: ["id", "first_name", "last_name", "email"],
      filters: { id: missing },
    })
    for (const id of missing) cache.delete(id)
    for (const user of data) {
      const name = [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email
      cache.set(user.id, { person: { id: user.id, name, email: user.email }, read_at: Date.now() })
    }
  }
  return new Map(ids.flatMap((id) => (cache.has(id) ? [[id, cache.get(id)!.person] as const] : [])))
}
