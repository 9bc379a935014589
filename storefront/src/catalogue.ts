export interface CatalogueProduct {
  handle: string
  title: string
  description: string
  imageUrl: string | undefined
  /** Already in the shop's currency and language: "R$ 189,90". Undefined: no price in this region. */
  price: string | undefined
}

export interface CatalogueOptions {
  /** Base of the Medusa server. */
  medusaUrl: string
  publishableKey: string
}

const TIMEOUT_MS = 10_000
const FIELDS = "title,handle,description,thumbnail,*variants.calculated_price"

type Json = Record<string, unknown>

/** The page speaks Portuguese and is for people there. */
const HOME_COUNTRY = "br"

/** Reads the shop's products live from the store API, priced for its home country, else in its first region. */
export async function fetchCatalogue(options: CatalogueOptions): Promise<CatalogueProduct[]> {
  const { regions } = await getJson(options, "/store/regions?limit=50")
  const region = asList(regions).find(isHome) ?? asList(regions)[0]
  const query = new URLSearchParams({ limit: "50", fields: FIELDS, order: "title" })
  if (typeof region?.id === "string") {
    query.set("region_id", region.id)
  }
  const { products } = await getJson(options, `/store/products?${query}`)
  return asList(products).map(toProduct)
}

const isHome = ({ countries }: Json) => asList(countries).some(({ iso_2 }) => iso_2 === HOME_COUNTRY)

async function getJson(options: CatalogueOptions, path: string): Promise<Json> {
  const response = await fetch(`${options.medusaUrl}${path}`, {
    headers: { "x-publishable-api-key": options.publishableKey },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  if (!response.ok) {
    throw new Error(`The store API answered ${response.status} to ${path}`)
  }
  return asObject(await response.json())
}

function toProduct(product: Json): CatalogueProduct {
  return {
    handle: asText(product.handle) ?? "",
    title: asText(product.title) ?? "",
    description: asText(product.description) ?? "",
    imageUrl: asText(product.thumbnail),
    price: lowestPrice(asList(product.variants)),
  }
}

function lowestPrice(variants: Json[]): string | undefined {
  const prices = variants.flatMap((variant) => {
    const { calculated_amount: amount, currency_code: currency } = asObject(variant.calculated_price)
    return typeof amount === "number" && typeof currency === "string" ? [{ amount, currency }] : []
  })
  const lowest = prices.sort((a, b) => a.amount - b.amount)[0]
  if (!lowest) {
    return undefined
  }
  const format = new Intl.NumberFormat("pt-BR", {
    style: "currency",
    currency: lowest.currency.toUpperCase(),
  })
  return format.format(lowest.amount)
}

function asObject(value: unknown): Json {
  return typeof value === "object" && value !== null ? { ...value } : {}
}

function asList(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(asObject) : []
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" && value ? value : undefined
}
