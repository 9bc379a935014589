import express, { Router, type NextFunction, type Request, type Response } from "express"
import { asyncRoute } from "../../server/async-route.js"
import type { Simulator } from "../../simulator.js"
import { GraphError } from "../graph-error.js"
import { accountRoutes } from "./accounts.js"
import { downloadRoute, mediaRoutes } from "./media.js"
import { messageRoutes } from "./messages.js"
import { nodeRoutes } from "./nodes.js"
import { sufferBefore } from "./suffer-fault.js"

/** The Graph API under `/v26.0` (or any other version) and the media host's download path. */
export function whatsappRouter(simulator: Simulator): Router {
  const graph = Router()
  graph.use(express.json({ limit: "3mb" }), express.urlencoded({ extended: false }))
  graph.use((request, response, next) => {
    asyncRoute(async () => {
      const fault = simulator.faults.take("graph", request.path.split("/")[1] ?? null)
      if (await sufferBefore(simulator, fault, response)) {
        return
      }
      if (fault?.kind === "timeout") {
        return
      }
      next()
    })(request, response, next)
  })
  messageRoutes(graph, simulator)
  mediaRoutes(graph, simulator)
  accountRoutes(graph, simulator)
  nodeRoutes(graph, simulator)
  graph.use((request) => {
    const message = `Unknown path components: ${request.path}`
    throw new GraphError(2500, message, { message })
  })

  const router = Router()
  router.use(/^\/v\d+\.\d+/, graph)
  downloadRoute(router, simulator)
  router.use(answerGraphError)
  return router
}

/** Express knows an error handler by its four parameters. */
function answerGraphError(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) {
    return next(error)
  }
  if (error instanceof GraphError) {
    response.status(error.httpStatus).json(error.body())
    return
  }
  const status = error instanceof Error && "status" in error ? Number(error.status) : 500
  if (status !== 500) {
    const refused = new GraphError(100, "The request body is not valid JSON.", { http_status: 400 })
    response.status(400).json(refused.body())
    return
  }
  console.error(error)
  response.status(500).json(new GraphError(131000).body())
}
