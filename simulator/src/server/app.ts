import { createRequire } from "node:module"
import path from "node:path"
import { fileURLToPath } from "node:url"
import express, { type Express } from "express"
import { instagramControlRouter } from "../instagram/control.js"
import { instagramRouter } from "../instagram/routes/index.js"
import type { Simulator } from "../simulator.js"
import { whatsappRouter } from "../whatsapp/routes/index.js"
import { controlRouter } from "./control/index.js"

const PAGE = fileURLToPath(new URL("../../page", import.meta.url))

/** Puts what the page records into the container of a voice message. */
const MEDIABUNNY = path.join(
  path.dirname(createRequire(import.meta.url).resolve("mediabunny")),
  "mediabunny.min.mjs"
)

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ")

/** One server for all faces: the Graph APIs, the control APIs, the phone page. */
export function createApp(simulator: Simulator): Express {
  const app = express()
  app.disable("x-powered-by")
  // Keys such as `hub.mode` and `phone_numbers[]` must stay as they are.
  app.set("query parser", "simple")
  app.use("/simulator/instagram", instagramControlRouter(simulator.instagram))
  app.use("/simulator", controlRouter(simulator))
  app.get("/vendor/mediabunny.js", (_request, response) => response.type("js").sendFile(MEDIABUNNY))
  app.use(
    express.static(PAGE, {
      setHeaders: (response) => {
        response.setHeader("Content-Security-Policy", PAGE_POLICY)
        response.setHeader("Cache-Control", "no-cache")
      },
    })
  )
  app.use(instagramRouter(simulator.instagram))
  app.use(whatsappRouter(simulator))
  return app
}
