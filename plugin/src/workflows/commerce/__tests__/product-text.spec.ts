import { draftOrderIdOf, messageIdOf, orderPath } from "../draft-orders"
import { productText, productUrl, type ProductOffer } from "../product-text"

const offer = (more: Partial<ProductOffer> = {}): ProductOffer => ({
  product: { title: "Vestido", handle: "vestido azul" },
  variant: null,
  prices: [{ amount: 320, is_tax_inclusive: true }],
  region: { id: "r", name: "Brasil", currency_code: "brl", automatic_taxes: true, countries: [] },
  hasVariants: true,
  ...more,
})
const text = (more: Partial<ProductOffer>, url: string | null = null) =>
  productText(offer(more), url).replaceAll("\u00a0", " ")

it("says a product's name, what it costs where its currency is at home, and where it is", () => {
  expect(text({}, "https://shop.example/vestido")).toBe("Vestido\nR$ 320,00\nhttps://shop.example/vestido")
  expect(text({ variant: { title: "M" } })).toBe("Vestido (M)\nR$ 320,00")
  expect(text({ variant: { title: "Único" }, hasVariants: false })).toBe("Vestido\nR$ 320,00")
  const prices = [340, 320, 320].map((amount) => ({ amount, is_tax_inclusive: true }))
  expect(text({ prices })).toBe("Vestido\nR$ 320,00 – R$ 340,00")
  expect(text({ prices: [] })).toBe("Vestido")
  expect(text({ region: null })).toBe("Vestido")
})

it("links where the option says, and nowhere without one", () => {
  expect(productUrl("https://shop.example/p/{handle}", "vestido azul")).toBe(
    "https://shop.example/p/vestido%20azul"
  )
  expect(productUrl("not an address {handle}", "a")).toBeNull()
  expect(productUrl(null, "a")).toBeNull()
})

it("names a message's draft order by the message, and back", () => {
  expect(draftOrderIdOf("msg_01ABC")).toBe("order_01ABC")
  expect(messageIdOf("order_01ABC")).toBe("msg_01ABC")
  expect(messageIdOf("ord-1042")).toBeNull()
  expect([orderPath("order_1", true), orderPath("order_1", false)]).toEqual([
    "/draft-orders/order_1",
    "/orders/order_1",
  ])
})
