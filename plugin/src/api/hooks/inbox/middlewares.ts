import type { MiddlewareRoute } from "@medusajs/framework/http"

/** The route reads the bytes itself: signatures are over them, and a refusal must not depend on parsing. */
export const hooksMiddlewares: MiddlewareRoute[] = [
  { matcher: "/hooks/inbox/:provider", method: ["POST"], bodyParser: false },
]
