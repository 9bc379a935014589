import { existsSync, readFileSync } from "node:fs"
import http from "node:http"

import { fetchCatalogue } from "./catalogue"
import { type PageOptions, renderCatalogue, renderUnavailable } from "./page"

const env = process.env
const host = env.HOST || "127.0.0.1"
const port = Number(env.STOREFRONT_PORT || 9600)
const medusaUrl = env.MEDUSA_URL || "http://127.0.0.1:9000"
const publishableKey = env.PUBLISHABLE_KEY || ""
/** Written by the seed once the shop's webchat is connected: `{ "channel_id": … }`. */
const webchatFile = env.WEBCHAT_FILE || ""

const ASSETS: Record<string, { type: string; body: Buffer }> = {
  "/style.css": { type: "text/css; charset=utf-8", body: readAsset("style.css") },
  "/shop.js": { type: "text/javascript; charset=utf-8", body: readAsset("shop.js") },
  "/icon.svg": { type: "image/svg+xml", body: readAsset("icon.svg") },
}

/** Scripts, chat and log-in come from the Medusa server, pictures from wherever the shop keeps them. */
const medusaOrigin = new URL(medusaUrl).origin
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' ${medusaOrigin}`,
  `connect-src ${medusaOrigin}`,
  `media-src ${medusaOrigin}`,
  "style-src 'self'",
  "img-src 'self' data: http: https:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ")

const SECURITY_HEADERS = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
}

function readAsset(name: string): Buffer {
  return readFileSync(new URL(`../public/${name}`, import.meta.url))
}

function answer(response: http.ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { ...SECURITY_HEADERS, "Content-Type": type, "Cache-Control": "no-store" })
  response.end(body)
}

function readPageOptions(): PageOptions {
  return {
    chatUrl: env.SIMULATOR_URL || "http://127.0.0.1:9500",
    medusaUrl,
    publishableKey,
    webchatChannelId: readWebchatChannel(),
  }
}

/** Undefined until the chat is connected. */
function readWebchatChannel(): string | undefined {
  if (!existsSync(webchatFile)) {
    return undefined
  }
  const { channel_id }: { channel_id?: unknown } = JSON.parse(readFileSync(webchatFile, "utf8"))
  return typeof channel_id === "string" ? channel_id : undefined
}

async function answerCatalogue(response: http.ServerResponse): Promise<void> {
  const pageOptions = readPageOptions()
  try {
    const products = await fetchCatalogue({ medusaUrl, publishableKey })
    answer(response, 200, "text/html; charset=utf-8", renderCatalogue(products, pageOptions))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    answer(response, 503, "text/html; charset=utf-8", renderUnavailable(pageOptions))
  }
}

const server = http.createServer((request, response) => {
  const path = new URL(request.url ?? "/", "http://storefront").pathname
  const asset = ASSETS[path]
  if (request.method !== "GET" && request.method !== "HEAD") {
    answer(response, 405, "text/plain", "Method not allowed")
  } else if (path === "/health") {
    answer(response, 200, "text/plain", "OK")
  } else if (asset) {
    answer(response, 200, asset.type, asset.body)
  } else if (path === "/") {
    void answerCatalogue(response)
  } else {
    answer(response, 404, "text/plain; charset=utf-8", "Not found")
  }
})

function stop(): void {
  server.close(() => process.exit(0))
  server.closeAllConnections()
}

process.on("SIGTERM", stop)
process.on("SIGINT", stop)
server.listen(port, host, () => console.log(`Storefront on http://${host}:${port}`))
