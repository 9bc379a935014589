import { createProductsWorkflow, createShippingProfilesWorkflow } from "@medusajs/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"

import { drawProduct, type Motif } from "./artwork"

interface ProductSeed {
  handle: string
  title: string
  description: string
  /** In reais; other currencies follow. */
  price: number
  option: string
  values: string[]
  picture: [Motif, string, string]
}

const SIZES = ["P", "M", "G"]

const PRODUCTS: ProductSeed[] = [
  {
    handle: "vestido-azul",
    title: "Vestido Azul Maré",
    description: "Linho lavado, botões de madeira, comprimento midi.",
    price: 320,
    option: "Tamanho",
    values: SIZES,
    picture: ["dress", "#dfe8ee", "#2f5d7c"],
  },
  {
    handle: "vestido-terracota",
    title: "Vestido Terracota",
    description: "Viscose leve com bolsos e amarração nas costas.",
    price: 289.9,
    option: "Tamanho",
    values: SIZES,
    picture: ["dress", "#f2e2d8", "#a34a24"],
  },
  {
    handle: "camisa-areia",
    title: "Camisa Areia",
    description: "Algodão orgânico, modelagem solta.",
    price: 189.9,
    option: "Tamanho",
    values: SIZES,
    picture: ["shirt", "#efe9dd", "#a88d5d"],
  },
  {
    handle: "camisa-oliva",
    title: "Camisa Oliva",
    description: "Manga curta em linho, secagem rápida.",
    price: 199.9,
    option: "Tamanho",
    values: SIZES,
    picture: ["shirt", "#e6eadb", "#5f6f3a"],
  },
  {
    handle: "sandalia-couro",
    title: "Sandália de Couro",
    description: "Couro curtido sem cromo, feita à mão em Franca.",
    price: 249,
    option: "Número",
    values: ["36", "37", "38", "39"],
    picture: ["shoe", "#efe4d8", "#7a4a2b"],
  },
  {
    handle: "bolsa-palha",
    title: "Bolsa de Palha",
    description: "Palha de buriti trançada, alça de couro.",
    price: 219,
    option: "Cor",
    values: ["Natural"],
    picture: ["bag", "#f4edd9", "#b28a3c"],
  },
  {
    handle: "vaso-barro",
    title: "Vaso de Barro",
    description: "Torneado no Vale do Jequitinhonha, 28 cm.",
    price: 159,
    option: "Cor",
    values: ["Terracota", "Branco"],
    picture: ["vase", "#f3e4da", "#b4552d"],
  },
  {
    handle: "almofada-trico",
    title: "Almofada Tricô",
    description: "Capa de algodão 45 × 45 cm, com enchimento.",
    price: 119.9,
    option: "Cor",
    values: ["Cru", "Mostarda", "Grafite"],
    picture: ["cushion", "#eee8f0", "#7d6a8f"],
  },
  {
    handle: "luminaria-mesa",
    title: "Luminária de Mesa",
    description: "Cúpula de linho e base de freijó, bivolt.",
    price: 349,
    option: "Cor",
    values: ["Freijó"],
    picture: ["lamp", "#f5efdc", "#c08a2d"],
  },
  {
    handle: "jogo-toalhas",
    title: "Jogo de Toalhas",
    description: "Quatro peças, algodão 500 g/m².",
    price: 179.9,
    option: "Cor",
    values: ["Branco", "Verde-água"],
    picture: ["towel", "#ddeeea", "#2f7d72"],
  },
  {
    handle: "vela-capim-limao",
    title: "Vela Capim-limão",
    description: "Cera de coco, pavio de algodão, 40 horas.",
    price: 69.9,
    option: "Tamanho",
    values: ["180 g"],
    picture: ["candle", "#eef1da", "#8a9a2f"],
  },
  {
    handle: "bandeja-madeira",
    title: "Bandeja de Madeira",
    description: "Cumaru maciço com acabamento em óleo.",
    price: 139,
    option: "Tamanho",
    values: ["Média", "Grande"],
    picture: ["tray", "#efe3d5", "#6b4423"],
  },
]

function toSku(product: ProductSeed, value: string): string {
  const plain = `${product.handle}-${value}`.normalize("NFD").replace(/\p{Diacritic}/gu, "")
  return plain.toUpperCase().replace(/[^A-Z0-9]+/g, "-")
}

/** What one order line needs to know of a variant; the price is in reais. */
export function findBySku(sku: string): { title: string; price: number } {
  const product = PRODUCTS.find((candidate) =>
    candidate.values.some((value) => toSku(candidate, value) === sku)
  )
  if (!product) {
    throw new Error(`No product has the SKU ${sku}`)
  }
  return { title: product.title, price: product.price }
}

/** Rough, and only so that a customer abroad sees a price at all. */
const REAIS_PER_EURO = 6

export async function seedProducts(container: MedusaContainer, salesChannelId: string): Promise<void> {
  const existing = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle: PRODUCTS.map((p) => p.handle) })
  const known = new Set(existing.map((product) => product.handle))
  const missing = PRODUCTS.filter((product) => !known.has(product.handle))
  if (!missing.length) {
    return
  }
  const shippingProfileId = await findShippingProfile(container)
  await createProductsWorkflow(container).run({
    input: { products: missing.map((product) => toInput(product, salesChannelId, shippingProfileId)) },
  })
}

async function findShippingProfile(container: MedusaContainer): Promise<string> {
  const [existing] = await container.resolve(Modules.FULFILLMENT).listShippingProfiles({ type: "default" })
  if (existing) {
    return existing.id
  }
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Padrão", type: "default" }] },
  })
  const profile = result[0]
  if (!profile) {
    throw new Error("The shipping profile could not be created")
  }
  return profile.id
}

function toInput(product: ProductSeed, salesChannelId: string, shippingProfileId: string) {
  const picture = drawProduct(...product.picture)
  return {
    title: product.title,
    handle: product.handle,
    description: product.description,
    status: ProductStatus.PUBLISHED,
    thumbnail: picture,
    images: [{ url: picture }],
    shipping_profile_id: shippingProfileId,
    options: [{ title: product.option, values: product.values }],
    sales_channels: [{ id: salesChannelId }],
    variants: product.values.map((value, variant_rank) => ({
      title: value,
      variant_rank,
      sku: toSku(product, value),
      options: { [product.option]: value },
      manage_inventory: false,
      prices: [
        { amount: product.price, currency_code: "brl" },
        { amount: Math.ceil(product.price / REAIS_PER_EURO), currency_code: "eur" },
      ],
    })),
  }
}
