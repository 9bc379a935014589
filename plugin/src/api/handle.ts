import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { ZodError } from "@medusajs/framework/zod"
import type { ErrorResponse } from "../types/http/error"
import { errorMessage } from "../utils/error-message"
import { ERROR_STATUS, isInboxErrorCode } from "../utils/inbox-error"

type Handler = (request: AuthenticatedMedusaRequest, response: MedusaResponse) => Promise<unknown>

/**
 * Every route of ours goes through here: Medusa's own handler replaces code and message of a conflict,
 * and a global one of ours would replace the shop's.
 */
export function handle(handler: Handler): Handler {
  return async (request, response) => {
    try {
      await handler(request, response)
    } catch (error) {
      const { status, body } = toErrorResponse(error)
      if (status >= 500) {
        const logger = request.scope.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
        logger.error(`[inbox] ${request.method} ${request.route?.path ?? request.path}: ${describe(error)}`)
      }
      if (response.headersSent) response.destroy()
      else response.status(status).json(body)
    }
  }
}

const describe = (error: unknown) =>
  error instanceof Error ? (error.stack ?? error.message) : errorMessage(error)

interface ErrorLike {
  type?: unknown
  code?: unknown
  message?: unknown
  details?: Record<string, unknown>
}

/** Postgres' code for text with a NUL character in it: whoever asked with one asked for nothing there is. */
const UNSTORABLE_TEXT = "22021"

/** Errors a workflow hands on are copies, so they are recognised by what they say, not by their class. */
export function toErrorResponse(thrown: unknown): { status: number; body: ErrorResponse } {
  if (thrown instanceof ZodError) {
    const issues = thrown.issues.map(({ path, message }) => ({ path: path.join("."), message }))
    const message = issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join("; ")
    return answer("invalid_data", MedusaError.Types.INVALID_DATA, message, { issues })
  }
  const error: ErrorLike = typeof thrown === "object" && thrown !== null ? thrown : {}
  const message = typeof error.message === "string" ? error.message : "Unknown error"
  if (error.code === UNSTORABLE_TEXT) {
    return answer("invalid_data", MedusaError.Types.INVALID_DATA, "Text cannot hold the NUL character")
  }
  if (isInboxErrorCode(error.code)) return answer(error.code, String(error.type), message, error.details)
  switch (error.type) {
    case MedusaError.Types.NOT_FOUND:
      return answer("not_found", error.type, message)
    case MedusaError.Types.INVALID_DATA:
    case MedusaError.Types.INVALID_ARGUMENT:
      return answer("invalid_data", error.type, message)
    case MedusaError.Types.DUPLICATE_ERROR:
      return answer("duplicate", error.type, message)
    case MedusaError.Types.NOT_ALLOWED:
    case MedusaError.Types.FORBIDDEN:
      return answer("not_permitted", error.type, message)
    default:
      return {
        status: 500,
        body: { type: "unexpected_state", code: "unexpected", message: "Something went wrong on our side" },
      }
  }
}

function answer(
  code: keyof typeof ERROR_STATUS,
  type: string,
  message: string,
  details?: Record<string, unknown>
): { status: number; body: ErrorResponse } {
  return { status: ERROR_STATUS[code], body: { type, code, message, ...(details ? { details } : {}) } }
}
