import { MedusaError } from "@medusajs/framework/utils"

/** The machine codes of interface errors, with the HTTP status each is answered with. */
export const ERROR_STATUS = {
  invalid_data: 400,
  unauthorized: 401,
  not_permitted: 403,
  assigned_to_other: 403,
  not_found: 404,
  window_closed: 409,
  conversation_already_open: 409,
  already_claimed: 409,
  channel_disconnected: 409,
  conversation_closed: 409,
  channel_not_served: 409,
  contact_opted_out: 409,
  not_retryable: 409,
  already_sent: 409,
  changed_meanwhile: 409,
  not_mergeable: 409,
  stage_in_use: 409,
  last_pipeline: 409,
  email_in_use: 409,
  out_of_stock: 409,
  duplicate: 422,
  payload_too_large: 413,
  attachment_too_large: 413,
  attachment_type_not_allowed: 415,
  audio_not_allowed: 415,
  template_variables_missing: 422,
  template_not_approved: 422,
  variable_unresolved: 422,
  too_many_requests: 429,
  unavailable: 503,
} as const

export type InboxErrorCode = keyof typeof ERROR_STATUS

const TYPES: Record<number, string> = {
  400: MedusaError.Types.INVALID_DATA,
  401: MedusaError.Types.UNAUTHORIZED,
  403: MedusaError.Types.FORBIDDEN,
  404: MedusaError.Types.NOT_FOUND,
  409: MedusaError.Types.CONFLICT,
}

/** An error a person or a program can act on: `code` for programs, `message` for people. */
export class InboxError extends MedusaError {
  readonly status: number
  readonly details: Record<string, unknown> | undefined

  constructor(code: InboxErrorCode, message: string, details?: Record<string, unknown>) {
    const status = ERROR_STATUS[code]
    super(TYPES[status] ?? MedusaError.Types.NOT_ALLOWED, message, code)
    this.status = status
    this.details = details
  }
}

/** By code, since a workflow hands on a copy of the error and not the error itself. */
export function isInboxErrorCode(code: unknown): code is InboxErrorCode {
  return typeof code === "string" && code in ERROR_STATUS
}
