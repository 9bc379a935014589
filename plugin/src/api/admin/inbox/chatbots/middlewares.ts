import type { MiddlewareRoute } from "@medusajs/framework/http"

/** A flow of two hundred nodes is larger than what Medusa reads by default. */
export const chatbotMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/inbox/chatbots*", method: ["POST"], bodyParser: { sizeLimit: "2mb" } },
]
