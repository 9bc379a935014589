import sharp from "sharp"

import { PHONE_NUMBER_ID } from "../../../scripts/seed/channel"
import { asList, asObject, callJson, type Json } from "../../../scripts/seed/http"
import { stack } from "../../helpers/browser-stack"
import { type Customer, simulate } from "./customer"

/** A picture with something to see in it, twice as wide as high. */
export const picture = (label: string, color: string, width = 1200) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width / 2}">
        <rect width="100%" height="100%" fill="${color}"/>
        <circle cx="75%" cy="40%" r="15%" fill="white" opacity="0.6"/>
        <text x="6%" y="85%" font-size="${width / 10}" fill="white">${label}</text>
      </svg>`
    )
  )
    .jpeg()
    .toBuffer()

/** Keeps bytes at the platform, as when somebody attaches them; answers their id. */
export async function keepOnPlatform(bytes: Buffer, type: string, filename: string): Promise<string> {
  const query = `phone_number_id=${PHONE_NUMBER_ID}&filename=${encodeURIComponent(filename)}`
  const response = await fetch(`${stack.simulatorUrl}/simulator/media?${query}`, {
    method: "POST",
    headers: { "content-type": type },
    body: new Uint8Array(bytes),
  })
  if (!response.ok) throw new Error(`the simulator took no file: ${await response.text()}`)
  return String(asObject(asObject(await response.json()).medium).id)
}

/** Lets somebody send a message of any type. */
export async function send(
  customer: Customer,
  type: string,
  content: Json,
  extra: Json = {}
): Promise<string> {
  const { message_id } = await simulate("POST", `/contacts/${customer.id}/messages`, {
    phone_number_id: PHONE_NUMBER_ID,
    type,
    [type]: content,
    ...extra,
  })
  return String(message_id)
}

export interface Delivered {
  type: string
  body: Json
  id: string
}

/** Everything the platform accepted for somebody, files too. */
export async function sentTo(customer: Customer): Promise<Delivered[]> {
  const { sent } = await callJson(
    "GET",
    `${stack.simulatorUrl}/simulator/sent?phone_number_id=${PHONE_NUMBER_ID}`
  )
  return asList(sent)
    .filter((message) => message.contact_id === customer.id)
    .map(({ type, body, id }) => ({ type: String(type), body: asObject(body), id: String(id) }))
}
