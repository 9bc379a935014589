import http from "node:http"
import type { AddressInfo } from "node:net"

import sharp from "sharp"
import type {
  CommerceResponse,
  ConversationDTO,
  CreateDraftOrderBody,
  DraftOrderPreviewDTO,
  DraftOrderResponse,
  MessageDTO,
  ProductAttachmentResponse,
  ProductListResponse,
  UnreadResponse,
} from "../../plugin/src/types/http"
import { eventually } from "../helpers/eventually"
import { type AgentClient, call, newClientId, type Refusal, succeed } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"
import { Stream } from "./support/stream"
import { formTeam, type Team } from "./support/team"

interface Shop {
  brazil: string
  abroad: string
  channel: string
  /** Product ids. */
  dress: string
  shirt: string
}

interface Medusa {
  region: { id: string }
  product: { id: string; handle: string; variants: { id: string; sku: string; title: string }[] }
  customer: { id: string; email: string | null; has_account: boolean; first_name: string | null }
  draft_order: {
    id: string
    status: string
    customer_id: string
    email: string
    total: number
    tax_total: number
    currency_code: string
    items: { variant_sku: string; quantity: number; unit_price: number }[]
  }
}

let inbox: Inbox
let team: Team
let shop: Shop
let pictures: { url: string; close(): void }
let people = 0

beforeAll(async () => {
  inbox = await startInbox()
  team = await formTeam(inbox)
  pictures = await servePictures()
  shop = await openShop()
})
afterAll(async () => {
  pictures?.close()
  await inbox?.stop()
})

/** A host no shop has named as its own. */
async function servePictures() {
  const png = await sharp({ create: { width: 20, height: 20, channels: 3, background: "teal" } })
    .png()
    .toBuffer()
  const server = http.createServer((_, response) => response.setHeader("content-type", "image/png").end(png))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/picture.png`, close: () => void server.close() }
}

const svg = (colour: string) =>
  `data:image/svg+xml;base64,${Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" fill="${colour}"/></svg>`
  ).toString("base64")}`

async function product(
  title: string,
  skus: string[],
  prices: { amount: number; currency_code: string }[][],
  more = {}
) {
  const { product } = await inbox.shop<Medusa>("POST", "/products", {
    title,
    status: "published",
    options: [{ title: "Tamanho", values: skus }],
    variants: skus.map((sku, index) => ({
      title: sku.split("-").at(-1),
      sku,
      variant_rank: index,
      manage_inventory: false,
      options: { Tamanho: sku },
      prices: prices[index] ?? prices[0],
    })),
    ...more,
  })
  return product
}

/** In Brazil prices hold the tax, abroad it comes on top. */
async function openShop(): Promise<Shop> {
  const region = async (name: string, currency_code: string, country: string) =>
    (
      await inbox.shop<Medusa>("POST", "/regions", {
        ...{ name, currency_code, countries: [country], automatic_taxes: true },
        payment_providers: ["pp_system_default"],
      })
    ).region.id
  const brazil = await region("Brasil", "brl", "br")
  const abroad = await region("Portugal", "eur", "pt")
  for (const [country_code, rate] of [
    ["br", 10],
    ["pt", 23],
  ] as const) {
    await inbox.shop("POST", "/tax-regions", {
      country_code,
      provider_id: "tp_system",
      default_tax_rate: { name: "Tax", code: country_code, rate },
    })
  }
  const { stores } = await inbox.shop<{ stores: { id: string; default_sales_channel_id: string }[] }>(
    "GET",
    "/stores"
  )
  const channel = stores[0]!.default_sales_channel_id
  await inbox.shop("POST", `/stores/${stores[0]!.id}`, {
    default_region_id: brazil,
    supported_currencies: [
      { currency_code: "brl", is_default: true, is_tax_inclusive: true },
      { currency_code: "eur" },
    ],
  })
  const prices = (brl: number, eur: number) => [
    { amount: brl, currency_code: "brl" },
    { amount: eur, currency_code: "eur" },
  ]
  const dress = await product(
    "Vestido Azul",
    ["VESTIDO-P", "VESTIDO-M"],
    [prices(320, 60), prices(340, 65)],
    {
      thumbnail: svg("navy"),
      sales_channels: [{ id: channel }],
    }
  )
  const shirt = await product("Camisa Areia", ["CAMISA-U"], [prices(189.9, 35)], {
    thumbnail: pictures.url,
    sales_channels: [{ id: channel }],
  })
  return { brazil, abroad, channel, dress: dress.id, shirt: shirt.id }
}

async function meet(
  client: AgentClient = inbox.ana,
  country = "5511"
): Promise<{
  id: string
  contact: string
  customer: string
}> {
  people += 1
  const wa_id = `${country}922${String(people).padStart(6, "0")}`
  const contact = `buyer-${people}`
  await inbox.platform.contact(contact, { wa_id, name: `Buyer ${people}` })
  await inbox.platform.write(contact, "oi")
  const { id } = await eventually(() => inbox.admin.conversationOf(wa_id))
  succeed(await client.post(`/conversations/${id}/claim`))
  const found = await eventually(async () => {
    const conversation = await inbox.admin.conversation(id)
    expect(conversation.contact.customer_id).not.toBeNull()
    return conversation
  })
  return { id, contact, customer: found.contact.customer_id! }
}

type Item = { product_retailer_id: string; quantity: number; item_price: number; currency: string }
const item = (sku: string, quantity = 1, item_price = 320, currency = "BRL"): Item => ({
  ...{ product_retailer_id: sku, quantity, item_price, currency },
})

/** Lets somebody order from the catalogue. Answers the path of what is made of it. */
async function order(who: { id: string; contact: string }, items: Item[]): Promise<string> {
  const known = (await inbox.admin.thread(who.id)).length
  await inbox.platform.write(who.contact, "", {
    type: "order",
    text: undefined,
    order: { catalog_id: "194836987003835", product_items: items },
  })
  const message = await eventually(async () => {
    const thread = await inbox.admin.thread(who.id)
    expect(thread.length).toBeGreaterThan(known)
    return thread.findLast(({ kind }) => kind === "order")!
  })
  return `/conversations/${who.id}/messages/${message.id}/draft-order`
}

const preview = async (path: string, query = "", client = inbox.ana) =>
  succeed(await client.get<{ preview: DraftOrderPreviewDTO }>(path + query)).preview
const make = (path: string, body: CreateDraftOrderBody = {}, client = inbox.ana) =>
  client.post<DraftOrderResponse & Refusal>(path, body)
const draftOrder = async (id: string) =>
  (
    await inbox.shop<Medusa>(
      "GET",
      `/draft-orders/${id}?fields=id,status,customer_id,email,currency_code,total,tax_total,*items`
    )
  ).draft_order
const customer = async (id: string) => (await inbox.shop<Medusa>("GET", `/customers/${id}`)).customer

describe("an order message", () => {
  it("becomes a draft order of that customer, with the shop's prices and taxes, and says so", async () => {
    const who = await meet()
    const path = await order(who, [
      item("VESTIDO-P", 2, 300),
      item("NOWHERE", 1, 10),
      item("CAMISA-U", 1, 189.9),
    ])
    const seen = await preview(path)
    expect(seen.items).toMatchObject([
      {
        ...{ product_retailer_id: "VESTIDO-P", title: "Vestido Azul", variant_title: "P", quantity: 2 },
        ...{ unit_price: 320, message_price: { amount: 300, currency_code: "brl" }, problem: null },
      },
      { product_retailer_id: "CAMISA-U", unit_price: 189.9, message_price: null },
    ])
    expect(seen.unmatched).toEqual([
      { product_retailer_id: "NOWHERE", quantity: 1, message_price: { amount: 10, currency_code: "brl" } },
    ])
    expect(seen.region).toMatchObject({ id: shop.brazil, currency_code: "brl" })
    expect(seen.customer).toMatchObject({ customer_id: who.customer, email: null })
    expect(seen.draft_order).toBeNull()
    expect(seen.total).toBeCloseTo(829.9, 2)

    const stream = await Stream.open(inbox.url, inbox.ana.token)
    const without = await make(path)
    expect([without.status, without.body.code]).toEqual([400, "invalid_data"])
    const made = await make(path, { email: " Rita@Example.com " })
    expect(made.status).toBe(201)
    const { id, display_id, url } = made.body.draft_order
    expect(url).toBe(`/draft-orders/${id}`)
    const stored = await draftOrder(id)
    expect(stored).toMatchObject({
      ...{ status: "draft", customer_id: who.customer, email: "rita@example.com", currency_code: "brl" },
    })
    expect(stored.total).toBeCloseTo(seen.total, 2)
    expect(stored.tax_total).toBeCloseTo(seen.tax_total, 2)
    expect(stored.items.map(({ variant_sku, quantity }) => [variant_sku, quantity]).sort()).toEqual([
      ["CAMISA-U", 1],
      ["VESTIDO-P", 2],
    ])
    expect((await customer(who.customer)).email).toBe("rita@example.com")

    await eventually(() =>
      expect(
        stream
          .of("message.updated", who.id)
          .map(({ data }) => (data.message as MessageDTO).details.draft_order)
      ).toContainEqual({ id, display_id, is_draft: true })
    )
    stream.close()
    const { entries } = succeed(
      await inbox.ana.get<{ entries: { kind: string; url: string }[] }>(`/contacts/${who.customer}/timeline`)
    )
    expect(entries).toContainEqual(expect.objectContaining({ kind: "commerce.draft_order", url }))

    const again = await make(path, { email: "other@example.com" })
    expect([again.status, again.body.draft_order.id]).toEqual([200, id])
    expect((await preview(path)).draft_order).toEqual({ id, display_id, is_draft: true, url })

    // Once it is an order, the message says that.
    await inbox.shop("POST", `/draft-orders/${id}/convert-to-order`, {})
    await eventually(async () => {
      const message = (await inbox.ana.thread(who.id)).find(({ kind }) => kind === "order")
      expect(message?.details.draft_order).toEqual({ id, display_id, is_draft: false })
    })
    expect((await preview(path)).draft_order?.url).toBe(`/orders/${id}`)
  })

  it("is made one draft order however many press at once", async () => {
    const who = await meet(inbox.admin)
    const path = await order(who, [item("VESTIDO-M")])
    const clients = Array.from({ length: 8 }, () => inbox.admin)
    const answers = await Promise.all(
      clients.map((client) => make(path, { email: "many@example.com" }, client))
    )
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1)
    expect(answers.every(({ status }) => status < 300)).toBe(true)
    expect(new Set(answers.map(({ body }) => body.draft_order.id)).size).toBe(1)
    const { draft_orders } = await inbox.shop<{ draft_orders: unknown[] }>(
      "GET",
      `/draft-orders?customer_id=${who.customer}`
    )
    expect(draft_orders).toHaveLength(1)
    expect((await customer(who.customer)).email).toBe("many@example.com")
    expect((await draftOrder(answers[0]!.body.draft_order.id)).total).toBe(340)
  })

  it("can be made one again once the draft order is deleted", async () => {
    const who = await meet()
    const path = await order(who, [item("VESTIDO-M")])
    const first = succeed(await make(path, { email: "again@example.com" })).draft_order
    await inbox.shop("DELETE", `/draft-orders/${first.id}`)
    expect((await preview(path)).draft_order).toBeNull()
    expect((await make(path)).status).toBe(201)
  })

  it("refuses an e-mail that is another customer's, an account's or a guest's, and says whose", async () => {
    const guest = await inbox.shop<Medusa>("POST", "/customers", {
      email: "guest@example.com",
      first_name: "Gil",
    })
    await inbox.shop("POST", "/customers", { email: "Account@Example.com", first_name: "Ada" })
    await inbox.sql.rows(`UPDATE customer SET has_account = true WHERE email = 'Account@Example.com'`)
    const who = await meet()
    const path = await order(who, [item("VESTIDO-P")])
    for (const [email, name, has_account] of [
      ["guest@example.com", "Gil", false],
      ["account@example.com", "Ada", true],
    ] as const) {
      const refused = await make(path, { email })
      expect([refused.status, refused.body.code]).toEqual([409, "email_in_use"])
      expect(refused.body.details).toMatchObject({ customer: { name }, has_account })
      expect(refused.body.message).toContain(name)
    }
    expect((await customer(who.customer)).email).toBeNull()
    expect(guest.customer.has_account).toBe(false)
    const made = succeed(await make(path, { email: "own@example.com" })).draft_order
    expect((await draftOrder(made.id)).customer_id).toBe(who.customer)
  })

  it("costs what the region and the customer's groups make it, with the tax on top where it is not in the price", async () => {
    const who = await meet()
    const path = await order(who, [item("VESTIDO-P", 3)])
    const abroad = await preview(path, `?region_id=${shop.abroad}`)
    expect(abroad.items[0]).toMatchObject({
      unit_price: 60,
      message_price: { amount: 320, currency_code: "brl" },
    })
    expect(abroad.total).toBeCloseTo(180 * 1.23, 2)

    const { customer_group } = await inbox.shop<{ customer_group: { id: string } }>(
      "POST",
      "/customer-groups",
      {
        name: "Atacado",
      }
    )
    await inbox.shop("POST", `/customer-groups/${customer_group.id}/customers`, { add: [who.customer] })
    const { product } = await inbox.shop<Medusa>("GET", `/products/${shop.dress}`)
    const variant_id = product.variants.find(({ sku }) => sku === "VESTIDO-P")!.id
    await inbox.shop("POST", "/price-lists", {
      ...{ title: "Atacado", description: "Atacado", type: "sale", status: "active" },
      rules: { "customer.groups.id": [customer_group.id] },
      prices: [{ amount: 50, currency_code: "eur", variant_id }],
    })
    const cheap = await preview(path, `?region_id=${shop.abroad}`)
    expect(cheap.items[0]?.unit_price).toBe(50)
    const made = succeed(
      await make(path, { email: "wholesale@example.com", region_id: shop.abroad })
    ).draft_order
    const stored = await draftOrder(made.id)
    expect(stored.currency_code).toBe("eur")
    expect(stored.total).toBeCloseTo(cheap.total, 2)
    expect(stored.total).toBeCloseTo(150 * 1.23, 2)
    // Whoever has a Portuguese number sees that region's prices by themselves.
    const foreign = await meet(inbox.ana, "35191")
    expect((await preview(await order(foreign, [item("VESTIDO-P", 1, 60, "EUR")]))).region?.id).toBe(
      shop.abroad
    )
  })

  it("leaves out what cannot be ordered, and says why", async () => {
    await product("Rascunho", ["RASCUNHO-U"], [[{ amount: 10, currency_code: "brl" }]], { status: "draft" })
    await product("Sem preço", ["SEMPRECO-U"], [[]])
    await inbox.shop("POST", "/products", {
      ...{ title: "Esgotado", status: "published", options: [{ title: "Cor", values: ["U"] }] },
      variants: [
        {
          ...{ title: "U", sku: "ESGOTADO-U", manage_inventory: true, options: { Cor: "U" } },
          prices: [{ amount: 20, currency_code: "brl" }],
        },
      ],
    })
    const { stock_location } = await inbox.shop<{ stock_location: { id: string } }>(
      "POST",
      "/stock-locations",
      { name: "Depósito" }
    )
    await inbox.shop("POST", `/stock-locations/${stock_location.id}/sales-channels`, { add: [shop.channel] })
    const { inventory_items } = await inbox.shop<{ inventory_items: { id: string }[] }>(
      "GET",
      "/inventory-items?sku=ESGOTADO-U"
    )
    await inbox.shop("POST", `/inventory-items/${inventory_items[0]!.id}/location-levels`, {
      ...{ location_id: stock_location.id, stocked_quantity: 2 },
    })
    const who = await meet()
    const path = await order(who, [
      item("RASCUNHO-U"),
      item("SEMPRECO-U"),
      item("ESGOTADO-U", 3),
      item("VESTIDO-P"),
    ])
    const seen = await preview(path)
    expect(seen.items.map(({ problem }) => problem)).toEqual([
      "not_published",
      "no_price",
      "out_of_stock",
      null,
    ])
    expect(seen.total).toBe(320)
    const outOfStock = seen.items[2]!.variant_id
    const refused = await make(path, {
      email: "out@example.com",
      items: [{ variant_id: outOfStock, quantity: 3 }],
    })
    expect([refused.status, refused.body.code]).toEqual([409, "out_of_stock"])
    const made = succeed(
      await make(path, { items: [{ variant_id: seen.items[3]!.variant_id, quantity: 2 }] })
    )
    expect((await draftOrder(made.draft_order.id)).total).toBe(640)
  })

  it("is nothing for those who may not, and nothing else becomes an order", async () => {
    const who = await meet()
    const path = await order(who, [item("VESTIDO-P")])
    expect((await make(path, {}, inbox.bruno)).status).toBe(404)
    await team.put("ana", { role: "agent", grants: ["claim"] })
    expect([(await inbox.ana.get(path)).status, (await make(path)).status]).toEqual([200, 403])
    await team.put("ana", { role: "agent", grants: null })
    const text = (await inbox.ana.thread(who.id)).find(({ kind }) => kind === "text")!
    const other = path.replace(/msg_\w+/, text.id)
    expect((await inbox.ana.get(other)).body.code).toBe("invalid_data")
    expect((await inbox.ana.get(path.replace(/msg_\w+/, "msg_nowhere"))).status).toBe(404)
    expect((await make(path, { email: "no mail" })).status).toBe(400)
    expect((await make(path, { email: "a@example.com", region_id: "reg_nowhere" })).status).toBe(400)
  })
})

describe("orders and cart of a contact", () => {
  const commerce = async (id: string) =>
    succeed(await inbox.ana.get<CommerceResponse>(`/contacts/${id}/commerce`))

  it("shows the last five, drafts too, and the cart", async () => {
    const who = await meet()
    expect(await commerce(who.customer)).toEqual({ orders: [], has_more: false, cart: null })
    expect((await inbox.ana.get("/contacts/cus_nowhere/commerce")).status).toBe(404)
    await inbox.shop("POST", `/customers/${who.customer}`, { email: "regular@example.com" })
    for (let index = 1; index <= 6; index += 1) {
      const { draft_order } = await inbox.shop<Medusa>("POST", "/draft-orders", {
        ...{ customer_id: who.customer, region_id: shop.brazil, sales_channel_id: shop.channel },
        items: [{ title: `Item ${index}`, quantity: index, unit_price: 10 }],
      })
      if (index < 6) await inbox.shop("POST", `/draft-orders/${draft_order.id}/convert-to-order`, {})
    }
    const { orders, has_more, cart } = await commerce(who.customer)
    expect(has_more).toBe(true)
    expect(orders.map(({ total, is_draft }) => [total, is_draft])).toEqual([
      [60, true],
      [50, false],
      [40, false],
      [30, false],
      [20, false],
    ])
    expect(orders[1]).toMatchObject({
      ...{ status: "pending", payment_status: expect.any(String), fulfillment_status: "not_fulfilled" },
      ...{ currency_code: "brl", tracking: [], items: [{ title: "Item 5", quantity: 5 }] },
    })
    expect(orders[1]?.url).toBe(`/orders/${orders[1]?.id}`)
    expect(cart).toBeNull()
  })

  it("shows what lies in the newest cart with something in it", async () => {
    const who = await meet()
    const { api_keys } = await inbox.shop<{ api_keys: { token: string }[] }>(
      "GET",
      "/api-keys?type=publishable"
    )
    const store = async <Body>(path: string, body: unknown) =>
      (await (
        await fetch(`${inbox.url}/store${path}`, {
          method: "POST",
          headers: { "content-type": "application/json", "x-publishable-api-key": api_keys[0]!.token },
          body: JSON.stringify(body),
        })
      ).json()) as Body
    const { product } = await inbox.shop<Medusa>("GET", `/products/${shop.dress}`)
    const variant_id = product.variants.find(({ sku }) => sku === "VESTIDO-M")!.id
    const { cart } = await store<{ cart: { id: string } }>("/carts", {
      region_id: shop.brazil,
      items: [{ variant_id, quantity: 2 }],
    })
    const empty = await store<{ cart: { id: string } }>("/carts", { region_id: shop.brazil })
    await inbox.sql.rows(
      `UPDATE cart SET customer_id = '${who.customer}' WHERE id IN ('${cart.id}', '${empty.cart.id}')`
    )
    expect((await commerce(who.customer)).cart).toMatchObject({
      ...{ id: cart.id, total: 680, currency_code: "brl" },
      items: [{ title: "Vestido Azul", variant_title: "M", quantity: 2 }],
    })
  })
})

describe("products", () => {
  const list = async (query: string) =>
    succeed(await inbox.ana.get<ProductListResponse>(`/products?${query}`)).products

  it("are found by title and SKU, with prices where the contact is", async () => {
    const [brazilian, foreign] = [await meet(), await meet(inbox.ana, "35191")]
    const [dress] = await list(`q=vestido&conversation_id=${brazilian.id}`)
    expect(dress).toMatchObject({ id: shop.dress, title: "Vestido Azul", handle: "vestido-azul" })
    expect(dress?.url).toMatch(/#vestido-azul$/)
    expect(dress?.variants).toMatchObject([
      { title: "P", sku: "VESTIDO-P", price: { amount: 320, currency_code: "brl" }, in_stock: true },
      { title: "M", sku: "VESTIDO-M", price: { amount: 340, currency_code: "brl" } },
    ])
    const [abroad] = await list(`q=CAMISA-U&conversation_id=${foreign.id}`)
    expect(abroad?.variants[0]?.price).toEqual({ amount: 35, currency_code: "eur" })
    expect(await list("q=rascunho")).toEqual([])
    expect((await list("limit=1")).length).toBe(1)
    const hidden = await inbox.bruno.get(`/products?conversation_id=${brazilian.id}`)
    expect(hidden.status).toBe(404)
  })

  it("go out as a picture with title, price and link, drawn anew where the channel wants another kind", async () => {
    const who = await meet()
    const { product } = await inbox.shop<Medusa>("GET", `/products/${shop.dress}`)
    const variant_id = product.variants.find(({ sku }) => sku === "VESTIDO-M")!.id
    const body = { channel_id: inbox.channel.id, conversation_id: who.id, variant_id }
    const { attachment, text } = succeed(
      await inbox.ana.post<ProductAttachmentResponse>(`/products/${shop.dress}/attachment`, body)
    )
    const [title, price, link] = text.split("\n")
    expect(title).toBe("Vestido Azul (M)")
    expect(price?.replace(/\s/g, " ")).toBe("R$ 340,00")
    expect(link).toMatch(/#vestido-azul$/)
    expect(attachment).toMatchObject({ kind: "image", mime_type: "image/jpeg", state: "ready" })
    succeed(
      await inbox.ana.post(`/conversations/${who.id}/messages`, {
        ...{ client_id: newClientId(), text, attachment_ids: [attachment!.id] },
      })
    )
    await eventually(async () => {
      const sent = (await inbox.platform.sentTo(who.contact)) as unknown as {
        body: { type: string; image?: { caption: string } }
      }[]
      expect(sent.at(-1)?.body).toMatchObject({ type: "image", image: { caption: text } })
    })
    const whole = succeed(
      await inbox.ana.post<ProductAttachmentResponse>(`/products/${shop.dress}/attachment`, {
        ...{ channel_id: inbox.channel.id },
      })
    )
    expect(whole.text.replace(/\s/g, " ")).toContain("R$ 320,00 – R$ 340,00")
  })

  it("go out without a picture when it lies on a private host nobody has named, or is not there", async () => {
    const answer = succeed(
      await inbox.ana.post<ProductAttachmentResponse>(`/products/${shop.shirt}/attachment`, {
        channel_id: inbox.channel.id,
      })
    )
    expect(answer.attachment).toBeNull()
    expect(answer.text).toContain("Camisa Areia")
    const nowhere = await inbox.ana.post("/products/prod_nowhere/attachment", {
      channel_id: inbox.channel.id,
    })
    expect(nowhere.status).toBe(404)
    const channel = await inbox.ana.post(`/products/${shop.dress}/attachment`, { channel_id: "chan_nowhere" })
    expect(channel.status).toBe(404)
  })
})

it("counts what waits for whoever asks", async () => {
  const unread = async (client: AgentClient) => succeed(await client.get<UnreadResponse>("/me/unread"))
  await team.put("bruno", { role: "agent" })
  const before = await unread(inbox.bruno)
  expect(before.has_channels).toBe(true)
  const who = await meet(inbox.bruno)
  expect((await unread(inbox.bruno)).conversation_ids).toEqual([who.id])
  const { unread_count } = await inbox.bruno.conversation(who.id)
  expect(unread_count).toBeGreaterThan(0)
  succeed(
    await inbox.bruno.post<{ conversation: ConversationDTO }>(`/conversations/${who.id}/read`, {
      sequence: 100,
    })
  )
  expect((await unread(inbox.bruno)).conversation_ids).toEqual([])
  expect((await call("GET", `${inbox.url}/admin/inbox/me/unread`)).status).toBe(401)
})
