import { createHmac } from "node:crypto"

/** Value of `X-Hub-Signature-256` for these exact bytes: `sha256=<lower-case hex>`. */
export function signBody(bytes: Uint8Array | string, appSecret: string): string {
  return "sha256=" + createHmac("sha256", appSecret).update(bytes).digest("hex")
}

/** Value of the legacy `X-Hub-Signature`, which still comes along. */
export function signBodyLegacy(bytes: Uint8Array | string, appSecret: string): string {
  return "sha1=" + createHmac("sha1", appSecret).update(bytes).digest("hex")
}
