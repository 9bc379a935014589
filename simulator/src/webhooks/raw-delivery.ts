import { isObject } from "../json.js"
import { delivery, type Change } from "./change.js"
import { escapeJson } from "./escape-json.js"
import { signatureHeaders, type Poster, type PostOutcome } from "./poster.js"

export interface RawDelivery {
  url: string
  app_secret: string
  changes: Change[]
  signature: "valid" | "wrong" | "missing" | "reordered"
  copies: number
  concurrency: number
  timeout_ms: number
}

/** Posts one body as given, once per copy, without retries, and answers what came back for each. */
export async function sendRawDelivery(poster: Poster, raw: RawDelivery): Promise<PostOutcome[]> {
  const envelope = delivery(raw.changes)
  const signed = Buffer.from(escapeJson(envelope))
  // Same content, other bytes: the signature of the original no longer fits.
  const body = raw.signature === "reordered" ? Buffer.from(escapeJson(reversed(envelope))) : signed
  const secret = raw.signature === "wrong" ? `${raw.app_secret}-not` : raw.app_secret
  const headers = raw.signature === "missing" ? {} : signatureHeaders(signed, secret)
  const outcomes: PostOutcome[] = []
  let started = 0
  const lane = async () => {
    while (started < raw.copies) {
      started += 1
      outcomes.push(await poster.post(raw.url, body, headers, raw.timeout_ms))
    }
  }
  await Promise.all(Array.from({ length: Math.min(raw.concurrency, raw.copies) }, lane))
  return outcomes
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(reversed)
  }
  if (!isObject(value)) {
    return value
  }
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)])
  )
}
