import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import path from "node:path"
import { handle } from "../../handle"

/** Where the build puts the widget, beside the compiled routes. */
const FOLDER = path.join(__dirname, "..", "..", "..", "webchat-widget")
/** Asked again after this, and answered 304 while it is the same. */
const MAX_AGE_SECONDS = 3_600

interface Script {
  body: Buffer
  etag: string
}

const scripts = new Map<string, Promise<Script>>()

/** A route that serves one file of the widget to any site. */
export function serveScript(name: "webchat.js" | "panel.js") {
  return handle(async (request, response) => {
    if (!scripts.has(name)) scripts.set(name, readScript(name))
    const { body, etag } = await scripts.get(name)!
    response.setHeader("Content-Type", "text/javascript; charset=utf-8")
    response.setHeader("Cache-Control", `public, max-age=${MAX_AGE_SECONDS}, stale-while-revalidate=86400`)
    response.setHeader("Access-Control-Allow-Origin", "*")
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin")
    response.setHeader("X-Content-Type-Options", "nosniff")
    response.setHeader("ETag", etag)
    if (request.headers["if-none-match"] === etag) response.status(304).end()
    else response.status(200).send(body)
  })
}

async function readScript(name: string): Promise<Script> {
  const body = await readFile(path.join(FOLDER, name))
  return { body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 24)}"` }
}
