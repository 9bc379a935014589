import { ChannelError } from "../../utils/channel-error"

/** Meta's refusal, as its API answers and as `failed` statuses carry it. */
export interface GraphFailure {
  code: number
  /** Meta's own words, most specific first. */
  message: string
}

interface Rule {
  code: string
  retryable?: boolean
  disconnects?: boolean
  retry_after?: (attempt: number) => number
}

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** Spreads retries of many conversations out: up to a quarter more. */
const jitter = (delay: number) => delay + Math.random() * delay * 0.25
const exponential = (base: number, cap: number) => (attempt: number) =>
  jitter(Math.min(base * 2 ** (attempt - 1), cap))

/** Pair limit: Meta documents waiting 4^n seconds, n = 0, 1, 2… */
const pairLimit = (attempt: number) => Math.min(4 ** (attempt - 1) * SECOND, 10 * MINUTE)

/**
 * A refusal after which the message may have gone all the same: long enough for its `sent` status to
 * arrive and call the retry off.
 */
const afterDoubt = exponential(8 * SECOND, 5 * MINUTE)

/** Meta's error codes (WhatsApp Business Platform, "Error codes") by what they mean for a message. */
const RULES: [codes: number[], rule: Rule][] = [
  [[0, 190], { code: "channel_disconnected", disconnects: true }],
  [[3, 10, 131005], { code: "permission_missing" }],
  [[4, 80007], { code: "rate_limited", retryable: true, retry_after: exponential(MINUTE, 60 * MINUTE) }],
  [[130429], { code: "rate_limited", retryable: true, retry_after: exponential(2 * SECOND, 5 * MINUTE) }],
  [[131056], { code: "rate_limited", retryable: true, retry_after: pairLimit }],
  [[131057], { code: "platform_unavailable", retryable: true, retry_after: () => jitter(MINUTE) }],
  [
    [1, 2, 131000, 131016, 133004],
    { code: "platform_unavailable", retryable: true, retry_after: afterDoubt },
  ],
  [[131048], { code: "spam_limited" }],
  [[131026], { code: "undeliverable" }],
  [[131047], { code: "window_closed" }],
  [[131049, 130472], { code: "marketing_held_back" }],
  [[131050], { code: "contact_opted_out" }],
  [[131051], { code: "unsupported_type" }],
  [[131052, 131053], { code: "media_failed" }],
  [[131031, 368, 130497], { code: "account_restricted" }],
  [[131037, 131042, 131045, 133010], { code: "account_not_ready" }],
  [[131062], { code: "address_not_allowed" }],
  [[132000, 132005, 132007, 132012, 132018], { code: "template_invalid" }],
  [[132001, 132015, 132016], { code: "template_not_approved" }],
  [[132068, 132069], { code: "flow_unavailable" }],
  [[33, 100, 131008, 131009, 131021, 135000], { code: "invalid_request" }],
]

const RULE_BY_CODE = new Map(RULES.flatMap(([codes, rule]) => codes.map((code) => [code, rule] as const)))

function ruleOf(code: number): Rule {
  return (
    RULE_BY_CODE.get(code) ?? { code: code >= 200 && code <= 299 ? "permission_missing" : "platform_error" }
  )
}

/** Our error for Meta's. @param attempt how often the message has been tried, from 1 */
export function toChannelError(failure: GraphFailure, attempt: number): ChannelError {
  const rule = ruleOf(failure.code)
  return new ChannelError(failure.message, {
    code: rule.code,
    retryable: rule.retryable ?? false,
    disconnects: rule.disconnects,
    retry_after: rule.retry_after?.(attempt),
    provider_code: String(failure.code),
  })
}

/** The call was made, or may have been, and no readable answer came back. */
export function silence(message: string): ChannelError {
  return new ChannelError(message, { code: "no_answer", retryable: false, uncertain: true })
}

/** The platform was never reached: nothing can have been sent. */
export function unreachable(message: string, attempt: number): ChannelError {
  return new ChannelError(message, {
    code: "platform_unreachable",
    retryable: true,
    retry_after: exponential(SECOND, 5 * MINUTE)(attempt),
  })
}
