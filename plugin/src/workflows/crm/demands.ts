import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { StageRow } from "../../modules/crm/service"
import type { DealProductDTO } from "../../types/http/crm"
import { InboxError } from "../../utils/inbox-error"
import { inboxModules } from "../modules"
import { crmModule } from "./crm-module"

/** @throws InboxError `invalid_data` for whoever has no inbox */
export async function demandAgent(
  container: MedusaContainer,
  id: string | null | undefined,
  field: string
): Promise<void> {
  if (id && !(await inboxModules(container).routing.findAgent(id))?.is_active) {
    throw new InboxError("invalid_data", `${field}: this person has no inbox`)
  }
}

/** A stage by id, or where deals begin. @throws InboxError `invalid_data` */
export async function findStage(container: MedusaContainer, id: string | undefined): Promise<StageRow> {
  const pipelines = await crmModule(container).listPipelines()
  const stages = pipelines.flatMap((pipeline) => pipeline.stages)
  const stage = id ? stages.find((one) => one.id === id) : stages.find(({ kind }) => kind === "open")
  if (!stage) throw new InboxError("invalid_data", id ? `There is no stage ${id}` : "There is no open stage")
  return stage
}

/** @throws InboxError `invalid_data` */
export async function demandCompany(
  container: MedusaContainer,
  id: string | null | undefined
): Promise<void> {
  if (id && !(await crmModule(container).findCompany(id))) {
    throw new InboxError("invalid_data", `There is no company ${id}`)
  }
}

/** @throws InboxError `invalid_data` */
export async function demandDeal(container: MedusaContainer, id: string | null | undefined): Promise<void> {
  if (id && !(await crmModule(container).findDeal(id))) {
    throw new InboxError("invalid_data", `There is no deal ${id}`)
  }
}

export interface ProductInput {
  variant_id: string
  quantity: number
  unit_price?: number | null
}

/** Variants by the names they have in the catalogue now. @throws InboxError `invalid_data` for variants there are not */
export async function nameProducts(
  container: MedusaContainer,
  products: ProductInput[]
): Promise<DealProductDTO[]> {
  if (!products.length) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: ["id", "title", "product.id", "product.title"],
    filters: { id: products.map(({ variant_id }) => variant_id) },
  })
  return products.map(({ variant_id, quantity, unit_price }) => {
    const variant = data.find(({ id }) => id === variant_id)
    if (!variant?.product) throw new InboxError("invalid_data", `products: there is no variant ${variant_id}`)
    // A product with one variant has a title that says nothing.
    const isNamed = variant.title && !/^default( variant| title)?$/i.test(variant.title)
    return {
      variant_id,
      product_id: variant.product.id,
      title: isNamed ? `${variant.product.title} – ${variant.title}` : variant.product.title,
      quantity,
      unit_price: unit_price ?? null,
    }
  })
}

/** What the products come to; null when one has no price. */
export function sumOf(products: DealProductDTO[]): number | null {
  if (!products.length || products.some(({ unit_price }) => unit_price === null)) return null
  const sum = products.reduce((total, { unit_price, quantity }) => total + (unit_price ?? 0) * quantity, 0)
  return Math.round(sum * 10_000) / 10_000
}

/** The shop's own, lower case. */
export async function defaultCurrency(container: MedusaContainer): Promise<string | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "store",
    fields: ["supported_currencies.currency_code", "supported_currencies.is_default"],
  })
  const currencies = (data[0]?.supported_currencies ?? []) as {
    currency_code: string
    is_default: boolean
  }[]
  return (currencies.find(({ is_default }) => is_default) ?? currencies[0])?.currency_code ?? null
}
