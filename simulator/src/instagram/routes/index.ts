import express, { Router, type NextFunction, type Request, type Response } from "express"
import { badParameter, InstagramError, invalidToken, messageOf } from "../graph-error.js"
import type { InstagramPlatform } from "../platform.js"
import { accountOfToken } from "./authorize.js"
import { linkRoute } from "./links.js"
import { messageRoutes } from "./messages.js"
import { nodeRoutes } from "./nodes.js"
import { subscriptionRoutes } from "./subscriptions.js"

/**
 * The Graph API for Instagram. Under `/instagram` it is graph.instagram.com, which takes tokens of Instagram
 * Login only; without, whatever token belongs to an account here, and others are left to WhatsApp.
 */
export function instagramRouter(platform: InstagramPlatform): Router {
  const graph = graphRouter(platform)
  const router = Router()
  linkRoute(router, platform)
  router.use("/instagram", (request, response, next) => {
    const account = accountOfToken(platform, request)
    if (account?.login !== "instagram") {
      throw invalidToken()
    }
    response.locals.account = account
    graph(request, response, next)
  })
  router.use((request, response, next) => {
    const account = accountOfToken(platform, request)
    if (!account) {
      return next("router")
    }
    response.locals.account = account
    graph(request, response, next)
  })
  router.use(answerGraphError)
  return router
}

function graphRouter(platform: InstagramPlatform): Router {
  const graph = Router()
  graph.use(express.json({ limit: "3mb" }), express.urlencoded({ extended: false }))
  graph.use((request, _response, next) => {
    request.url = request.url.replace(/^\/v\d+\.\d+(?=\/)/, "")
    next()
  })
  messageRoutes(graph, platform)
  subscriptionRoutes(graph)
  nodeRoutes(graph, platform)
  graph.use((request) => {
    throw new InstagramError(2500, `Unknown path components: ${request.path}`)
  })
  return graph
}

/** Express knows an error handler by its four parameters. */
function answerGraphError(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) {
    return next(error)
  }
  if (error instanceof InstagramError) {
    response.status(error.httpStatus).json(error.body())
    return
  }
  const isMalformed = error instanceof Error && "status" in error && Number(error.status) < 500
  const refusal = isMalformed
    ? badParameter("The request body is not valid JSON.")
    : new InstagramError(1, messageOf(1))
  if (!isMalformed) {
    console.error(error)
  }
  response.status(refusal.httpStatus).json(refusal.body())
}
