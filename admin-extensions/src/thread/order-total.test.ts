import { describe, expect, it } from "vitest"
import { formatPrice, orderTotals } from "./order-total"

const item = (item_price: number | null, quantity: number, currency: string | null) => {
  return { product_retailer_id: "sku", item_price, quantity, currency }
}

describe("orderTotals", () => {
  it("adds up by currency and leaves out what has no price", () => {
    expect(
      orderTotals([item(10.5, 2, "BRL"), item(1, 1, "USD"), item(4, 1, "BRL"), item(null, 3, "BRL")])
    ).toEqual([
      { currency: "BRL", amount: 25 },
      { currency: "USD", amount: 1 },
    ])
    expect(orderTotals([item(null, 1, null)])).toEqual([])
  })
})

describe("formatPrice", () => {
  it("takes codes that are none", () => {
    expect(formatPrice(10, "USD", "en")).toBe("$10.00")
    expect(formatPrice(10, "points", "en")).toBe("points 10.00")
    expect(formatPrice(10, null, "en")).toBe("10.00")
  })
})
