import { asList, asObject, callJson, type Json } from "../../../scripts/seed/http"
import { stack } from "../../helpers/browser-stack"
import { login } from "../../helpers/host"
import { callInbox } from "./inbox-api"
import { expect } from "@playwright/test"

/** Calls Medusa's own admin API. */
export async function callShop(method: "GET" | "POST", path: string, body?: Json): Promise<Json> {
  return callJson(method, `${stack.url}/admin${path}`, body, await login(stack.url))
}

/** Medusa's customer behind a conversation, once there is one. */
export async function customerOf(conversationId: string): Promise<string> {
  let id: unknown
  await expect
    .poll(async () => {
      const { conversation } = await callInbox("GET", `/conversations/${conversationId}`)
      id = asObject(asObject(conversation).contact).customer_id
      return typeof id
    })
    .toBe("string")
  return String(id)
}

/** Lets a customer order one thing. Answers the order. */
export async function placeOrder(
  customerId: string,
  title: string,
  price: number
): Promise<{ id: string; number: number }> {
  const { regions } = await callShop("GET", "/regions")
  const known = asList(regions)[0]
  const region =
    known ?? asObject((await callShop("POST", "/regions", { name: "Brasil", currency_code: "brl" })).region)
  const { sales_channels } = await callShop("GET", "/sales-channels")
  const { draft_order } = await callShop("POST", "/draft-orders", {
    customer_id: customerId,
    region_id: region.id,
    sales_channel_id: asList(sales_channels)[0]?.id,
    items: [{ title, quantity: 1, unit_price: price }],
  })
  const { order } = await callShop(
    "POST",
    `/draft-orders/${String(asObject(draft_order).id)}/convert-to-order`,
    {}
  )
  const { id, display_id } = asObject(order)
  return { id: String(id), number: Number(display_id) }
}
