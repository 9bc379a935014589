import http from "node:http"

import { PHONE_NUMBER_ID } from "../../scripts/seed/channel"

const NUMBER = {
  phone_number_id: PHONE_NUMBER_ID,
  waba_id: "101830645527093",
  display_phone_number: "+55 11 3090-4000",
}
const APP_SECRET = "test-app-secret"

export interface SignedDelivery {
  body: Buffer
  signature: string
}

let written = 0

/** Signed deliveries as the platform sends them, prepared beforehand: making them is not what is measured. */
export async function prepareDeliveries(
  count: number,
  perDelivery: number,
  contacts: number
): Promise<SignedDelivery[]> {
  const { delivery, escapeJson, inboundText, signBody } = await import("../../simulator/src/index")
  return Array.from({ length: count }, () => {
    const changes = Array.from({ length: perDelivery }, () => {
      written += 1
      const contact = written % contacts
      const from = { wa_id: `55119${80_000_000 + contact}`, name: `Contact ${contact}` }
      return inboundText({
        number: NUMBER,
        from,
        text: `Olá, mensagem ${written}`,
        id: `wamid.bench.${process.pid}.${written}`,
      })
    })
    const body = Buffer.from(escapeJson(delivery(changes)))
    return { body, signature: signBody(body, APP_SECRET) }
  })
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })

/** Posts one; resolves when it is acknowledged. */
export function post(url: string, { body, signature }: SignedDelivery): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      `${url}/hooks/inbox/whatsapp`,
      {
        method: "POST",
        agent,
        headers: {
          "content-type": "application/json",
          "content-length": body.length,
          "x-hub-signature-256": signature,
        },
      },
      (response) => {
        response.resume()
        response.on("end", () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`answered ${response.statusCode}`))
        )
      }
    )
    request.on("error", reject)
    request.end(body)
  })
}

/** Posts all, so many at a time. */
export async function postAll(url: string, deliveries: SignedDelivery[], concurrency: number): Promise<void> {
  const queue = [...deliveries]
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      await post(url, next)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
}
