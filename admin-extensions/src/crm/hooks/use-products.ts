import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { request } from "../../shared/api/client"
import { crmKeys } from "../keys"

const SHOWN = 8
const FIELDS = "id,title,*variants,*variants.prices"

interface Variant {
  id: string
  title?: string | null
  sku?: string | null
  prices?: { amount: number; currency_code: string; rules_count?: number; min_quantity?: number | null }[]
}

interface Product {
  id: string
  title: string
  variants?: Variant[] | null
}

export interface VariantOption {
  id: string
  title: string
  sku: string | null
  /** By currency, lower case. */
  prices: Record<string, number>
}

/** What of the catalogue matches a search, a line for each variant. */
export function useProducts(text: string) {
  const q = text.trim()
  return useQuery({
    queryKey: crmKeys.products(q),
    queryFn: ({ signal }) =>
      request<{ products: Product[] }>("/admin/products", {
        query: { q, limit: SHOWN, fields: FIELDS },
        signal,
      }),
    select: ({ products }) => products.flatMap(optionsOf),
    enabled: q !== "",
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
}

const optionsOf = ({ title, variants }: Product): VariantOption[] =>
  (variants ?? []).map((variant) => ({
    id: variant.id,
    // A product that comes in one form has a variant without a name worth telling.
    title:
      (variants ?? []).length > 1 || (variant.title && !/^default/i.test(variant.title))
        ? [title, variant.title].filter(Boolean).join(" · ")
        : title,
    sku: variant.sku ?? null,
    prices: Object.fromEntries(
      // Prices of certain regions or quantities are not what it costs as such.
      (variant.prices ?? [])
        .filter(({ rules_count, min_quantity }) => !rules_count && !min_quantity)
        .map(({ currency_code, amount }) => [currency_code.toLowerCase(), amount])
    ),
  }))
