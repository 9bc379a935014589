import express, { Router, type NextFunction, type Request, type Response } from "express"
import { ControlError, notFound } from "../server/control/input.js"
import { accountRoutes, uploadRoute } from "./control-accounts.js"
import { behaviourRoutes } from "./control-behaviour.js"
import { customerRoutes } from "./control-customers.js"
import { webhookRoutes } from "./control-webhooks.js"
import type { InstagramPlatform } from "./platform.js"

/** The control API of Instagram, under `/simulator/instagram`. */
export function instagramControlRouter(platform: InstagramPlatform): Router {
  const router = Router()
  uploadRoute(router, platform)
  router.use(express.json({ limit: "140mb" }))
  accountRoutes(router, platform)
  customerRoutes(router, platform)
  webhookRoutes(router, platform)
  behaviourRoutes(router, platform)
  router.use((request) => {
    throw notFound(`${request.method} /simulator/instagram${request.path} is not part of the control API`)
  })
  router.use(answerError)
  return router
}

/** Express knows an error handler by its four parameters. */
function answerError(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent || !(error instanceof ControlError)) {
    return next(error)
  }
  response.status(error.status).json({ type: error.code, code: error.code, message: error.message })
}
