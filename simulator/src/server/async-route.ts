import type { NextFunction, Request, RequestHandler, Response } from "express"

/** Hands a handler's rejection to Express, which does not look at promises itself. */
export function asyncRoute(handler: (request: Request, response: Response) => Promise<void>): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    handler(request, response).catch(next)
  }
}
