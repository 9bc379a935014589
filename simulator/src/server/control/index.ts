import express, { Router, type NextFunction, type Request, type Response } from "express"
import type { Simulator } from "../../simulator.js"
import { behaviourRoutes } from "./behaviour.js"
import { businessAppRoutes } from "./business-app.js"
import { contactMessageRoutes } from "./contact-messages.js"
import { contactRoutes } from "./contacts.js"
import { deliveryRoutes } from "./deliveries.js"
import { ControlError, notFound } from "./input.js"
import { mediaControlRoutes } from "./media.js"
import { numberRoutes } from "./numbers.js"
import { observeRoutes } from "./observe.js"
import { templateRoutes } from "./templates.js"

/** The control API under `/simulator`, for tests, the seed and the phone page. */
export function controlRouter(simulator: Simulator): Router {
  const router = Router()
  mediaControlRoutes(router, simulator)
  // Media come along as base64, so bodies may be large.
  router.use(express.json({ limit: "140mb" }))
  observeRoutes(router, simulator)
  numberRoutes(router, simulator)
  contactRoutes(router, simulator)
  contactMessageRoutes(router, simulator)
  businessAppRoutes(router, simulator)
  deliveryRoutes(router, simulator)
  behaviourRoutes(router, simulator)
  templateRoutes(router, simulator)
  router.use((request) => {
    throw notFound(`${request.method} /simulator${request.path} is not part of the control API`)
  })
  router.use(answerControlError)
  return router
}

/** Express knows an error handler by its four parameters. */
function answerControlError(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) {
    return next(error)
  }
  if (error instanceof ControlError) {
    response.status(error.status).json({ type: error.code, code: error.code, message: error.message })
    return
  }
  const status = error instanceof Error && "status" in error ? Number(error.status) : 500
  const message = error instanceof Error ? error.message : String(error)
  if (status >= 500) {
    console.error(error)
  }
  response
    .status(status)
    .json({ type: "invalid_data", code: status >= 500 ? "unexpected" : "invalid_data", message })
}
