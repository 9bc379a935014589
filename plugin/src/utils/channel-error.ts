import type { ChannelFailure } from "../types/channel"
import { InboxError } from "./inbox-error"

interface ChannelErrorOptions {
  code: string
  retryable: boolean
  provider_code?: string | null
  /** Milliseconds the platform's rules ask to wait before the next try. */
  retry_after?: number
  /** The call may have been carried out although we got no clear answer. */
  uncertain?: boolean
  /** The channel's access is dead: nothing can be sent until a person reconnects it. */
  disconnects?: boolean
}

/** A platform's refusal or silence, mapped to our codes at the provider's border. */
export class ChannelError extends Error {
  readonly code: string
  readonly retryable: boolean
  readonly provider_code: string | null
  readonly retry_after: number | null
  readonly uncertain: boolean
  readonly disconnects: boolean

  constructor(message: string, options: ChannelErrorOptions) {
    super(message)
    this.name = "ChannelError"
    this.code = options.code
    this.retryable = options.retryable
    this.provider_code = options.provider_code ?? null
    this.retry_after = options.retry_after ?? null
    this.uncertain = options.uncertain ?? false
    this.disconnects = options.disconnects ?? false
  }

  /** The same for whoever asked over the API. */
  toInboxError(): InboxError {
    if (this.disconnects) return new InboxError("channel_disconnected", this.message)
    const isPassing = this.retryable || this.uncertain
    return new InboxError(isPassing ? "unavailable" : "invalid_data", this.message, {
      reason: this.code,
      provider_code: this.provider_code,
    })
  }

  toFailure(): ChannelFailure {
    const { code, message, retryable, provider_code } = this
    return { code, message, retryable, provider_code }
  }
}
