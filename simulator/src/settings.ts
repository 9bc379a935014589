/** How the simulated platform behaves; all of it can be changed while it runs. */
export interface Settings {
  /** Delay from accepting a message to its `sent` status, in milliseconds. */
  sent_delay_ms: number
  /** Delay from accepting a message to its `delivered` status, in milliseconds. */
  delivered_delay_ms: number
  /** Every delivered message is read at once, as if the customer had the chat open. */
  auto_read: boolean
  /** First and longest pause between two attempts of one webhook delivery, in milliseconds. */
  retry_min_ms: number
  retry_max_ms: number
  /** How long a webhook receiver may take to answer, in milliseconds. */
  webhook_timeout_ms: number
  /** Gathers updates into one webhook POST: at most `max` updates, waiting at most `window_ms`. */
  batch: { max: number; window_ms: number }
  /** Enforces one message per 6 seconds to the same person, with a burst of 45 (131056). */
  pair_limit: boolean
  /** Messages per second and number before 130429; null for no limit. */
  throughput_limit: number | null
  /** A free-form message outside the window is refused at once instead of failing afterwards. */
  sync_window_errors: boolean
  /** Looks into uploaded bytes, as the platform's transcoder does, and fails what is not what it claims. */
  check_media_content: boolean
}

export function defaultSettings(): Settings {
  return {
    sent_delay_ms: 150,
    delivered_delay_ms: 500,
    auto_read: false,
    retry_min_ms: 500,
    retry_max_ms: 30_000,
    webhook_timeout_ms: 20_000,
    batch: { max: 1, window_ms: 0 },
    pair_limit: false,
    throughput_limit: null,
    sync_window_errors: false,
    check_media_content: true,
  }
}
