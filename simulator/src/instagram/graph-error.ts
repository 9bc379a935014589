import { newTraceId } from "../identifiers.js"

interface GraphErrorOptions {
  subcode?: number
  http_status?: number
  is_transient?: boolean
  type?: string
}

/** A refusal in the shape of the Graph API. */
export class InstagramError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly options: GraphErrorOptions = {}
  ) {
    super(message)
  }

  get httpStatus(): number {
    const fallback = this.code === 190 ? 401 : this.code === 1 || this.code === 2 ? 500 : 400
    return this.options.http_status ?? fallback
  }

  body() {
    const { subcode, is_transient, type = "OAuthException" } = this.options
    return {
      error: {
        message: this.message,
        type,
        code: this.code,
        ...(subcode === undefined ? {} : { error_subcode: subcode }),
        ...(is_transient ? { is_transient } : {}),
        fbtrace_id: newTraceId(),
      },
    }
  }
}

export const badParameter = (message: string, subcode?: number) =>
  new InstagramError(100, `(#100) ${message}`, subcode === undefined ? {} : { subcode })

export const invalidToken = () =>
  new InstagramError(190, "Invalid OAuth access token - Cannot parse access token")

/** An id that does not exist, or that this token may not see: Meta does not tell them apart. */
export const unknownObject = (id: string) =>
  new InstagramError(
    100,
    `Unsupported request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, ` +
      "or does not support this operation",
    { subcode: 33, type: "GraphMethodException" }
  )

export const windowClosed = () =>
  new InstagramError(10, "(#10) This message is sent outside of allowed window.", { subcode: 2534022 })

/** Words for the codes a fault may ask for. */
const MESSAGES: Record<number, string> = {
  1: "An unknown error has occurred.",
  2: "An unexpected error has occurred. Please retry your request later.",
  4: "(#4) Application request limit reached",
  10: "(#10) Application does not have permission for this action",
  17: "(#17) User request limit reached",
  32: "(#32) Page request limit reached",
  190: "Error validating access token: Session has expired.",
  200: "(#200) Requires instagram_business_manage_messages permission",
  230: "(#230) User consent is required to access user profile",
  368: "The action attempted has been deemed abusive or is otherwise disallowed",
  551: "(#551) This person isn't available right now.",
  613: "(#613) Calls to this api have exceeded the rate limit.",
  1200: "(#1200) Temporary send message failure. Please try again later.",
}

export const messageOf = (code: number) => MESSAGES[code] ?? `(#${code}) The request was refused`
