/** Body of every error our routes answer. */
export interface ErrorResponse {
  type: string
  code: string
  message: string
  details?: Record<string, unknown>
}
