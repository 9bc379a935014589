import { describe, expect, it } from "vitest"
import type { ProductDTO } from "../../shared/types"
import { isOutOfStock, productRows, rowPrice } from "./product-rows"

const brl = (amount: number) => ({ amount, currency_code: "brl" })
const dress: ProductDTO = {
  id: "prod_dress",
  title: "Vestido",
  handle: "vestido",
  thumbnail: null,
  url: null,
  variants: [
    { id: "v_p", title: "P", sku: "VST-P", price: brl(320), in_stock: false },
    { id: "v_m", title: "M", sku: "VST-M", price: brl(340), in_stock: true },
  ],
}
const bag: ProductDTO = { ...dress, id: "prod_bag", title: "Bolsa", variants: [dress.variants[0]!] }

describe("rows of products", () => {
  it("hold variants only of the product that is unfolded, or by their SKU", () => {
    const ids = (unfolded: string | null, query: string) =>
      productRows([dress, bag], unfolded, query).map(({ id }) => id)
    expect(ids(null, "vest")).toEqual(["prod_dress", "prod_bag"])
    expect(ids("prod_dress", "vest")).toEqual(["prod_dress", "v_p", "v_m", "prod_bag"])
    expect(ids(null, "vst-m")).toEqual(["prod_dress", "v_m", "prod_bag"])
    expect(productRows([dress, bag], null, "").map(({ variants }) => variants)).toEqual(["hidden", "none"])
  })

  it("say what they cost and whether there is any", () => {
    const [whole, small] = productRows([dress], "prod_dress", "")
    expect(rowPrice(whole!)).toEqual({ price: brl(320), isLowest: true })
    expect(rowPrice(small!)).toEqual({ price: brl(320), isLowest: false })
    expect([isOutOfStock(whole!), isOutOfStock(small!)]).toEqual([false, true])
    expect(rowPrice(productRows([{ ...bag, variants: [] }], null, "")[0]!)).toBeNull()
  })
})
