import type { MiddlewareRoute } from "@medusajs/framework/http"

/** A file of thousands of snippets is larger than what Medusa reads by default. */
export const snippetMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/inbox/snippets/import", method: ["POST"], bodyParser: { sizeLimit: "3mb" } },
]
