import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"
import { allowSites } from "./access"

/** Larger than the longest message in the most wasteful encoding of JSON. */
const LIMIT = "64kb"

export const webchatMiddlewares: MiddlewareRoute[] = [
  { matcher: "/inbox/webchat/*", method: ["OPTIONS", "GET", "POST"], middlewares: [allowSites] },
  { matcher: "/inbox/webchat/*", method: ["POST"], bodyParser: { sizeLimit: LIMIT } },
  { matcher: "/inbox/webchat/attachments", method: ["POST"], bodyParser: false },
  {
    matcher: "/store/inbox/webchat/identity",
    method: ["POST"],
    middlewares: [authenticate("customer", ["session", "bearer"])],
  },
]
