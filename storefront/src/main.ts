import { readFileSync } from "node:fs"
import http from "node:http"

import { fetchCatalogue } from "./catalogue"
import { renderCatalogue, renderUnavailable } from "./page"

const env = process.env
const host = env.HOST || "127.0.0.1"
const port = Number(env.STOREFRONT_PORT || 9600)
const medusaUrl = env.MEDUSA_URL || "http://127.0.0.1:9000"
const publishableKey = env.PUBLISHABLE_KEY || ""
const pageOptions = { chatUrl: env.SIMULATOR_URL || "http://127.0.0.1:9500" }

const ASSETS: Record<string, { type: string; body: Buffer }> = {
  "/style.css": { type: "text/css; charset=utf-8", body: readAsset("style.css") },
  "/icon.svg": { type: "image/svg+xml", body: readAsset("icon.svg") },
}

const SECURITY_HEADERS = {
  // Pictures may come from wherever the shop keeps them; nothing else leaves this page.
  "Content-Security-Policy": "default-src 'self'; img-src 'self' data: http: https:; base-uri 'none'",
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

async function answerCatalogue(response: http.ServerResponse): Promise<void> {
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
