import { fileURLToPath } from "node:url"
import express, { type Express } from "express"
import type { Simulator } from "../simulator.js"
import { whatsappRouter } from "../whatsapp/routes/index.js"
import { controlRouter } from "./control/index.js"

const PAGE = fileURLToPath(new URL("../../page", import.meta.url))

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

/** One server for the three faces: Graph API, control API, phone page. */
export function createApp(simulator: Simulator): Express {
  const app = express()
  app.disable("x-powered-by")
  // Keys such as `hub.mode` and `phone_numbers[]` must stay as they are.
  app.set("query parser", "simple")
  app.use("/simulator", controlRouter(simulator))
  app.use(
    express.static(PAGE, {
      setHeaders: (response) => {
        response.setHeader("Content-Security-Policy", PAGE_POLICY)
        response.setHeader("Cache-Control", "no-cache")
      },
    })
  )
  app.use(whatsappRouter(simulator))
  return app
}
