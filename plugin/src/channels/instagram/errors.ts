import { ChannelError } from "../../utils/channel-error"
import { exponential } from "../meta/backoff"

/** Meta's refusal, as far as it is read. */
export interface GraphFailure {
  code: number
  subcode: number | null
  message: string
  /** Meta says itself that trying again may help. */
  is_transient: boolean
}

interface Rule {
  code: string
  retryable?: boolean
  disconnects?: boolean
  retry_after?: (attempt: number) => number
}

const SECOND = 1_000
const MINUTE = 60 * SECOND

const UNAVAILABLE: Rule = {
  code: "platform_unavailable",
  retryable: true,
  retry_after: exponential(5 * SECOND, 5 * MINUTE),
}
const RATE_LIMITED: Rule = {
  code: "rate_limited",
  retryable: true,
  retry_after: exponential(5 * SECOND, 30 * MINUTE),
}

/** The subcode decides where one is listed: the codes beside it are shared by unlike refusals. */
const RULE_BY_SUBCODE = byNumber([
  // The first is Instagram's own, the others Messenger's for the same.
  [[2534022, 2018278, 2018065], { code: "window_closed" }],
  [[2534014, 2018001, 1545041], { code: "undeliverable" }],
  [[2534025], { code: "already_answered" }],
  [[1545133], UNAVAILABLE],
  [[2018008, 2018047, 2018109, 2018294], { code: "media_failed" }],
])

const RULE_BY_CODE = byNumber([
  [[102, 190], { code: "channel_disconnected", disconnects: true }],
  [[3, 10], { code: "permission_missing" }],
  [[4, 17, 32, 613], RATE_LIMITED],
  [[1, 2, 1200], UNAVAILABLE],
  [[230], { code: "consent_missing" }],
  [[368], { code: "account_restricted" }],
  [[551], { code: "undeliverable" }],
  [[10903], { code: "already_answered" }],
  [[33, 100], { code: "invalid_request" }],
])

function byNumber(rules: [numbers: number[], rule: Rule][]): Map<number, Rule> {
  return new Map(rules.flatMap(([numbers, rule]) => numbers.map((number) => [number, rule] as const)))
}

function ruleOf({ code, subcode, is_transient }: GraphFailure): Rule {
  const known = (subcode === null ? undefined : RULE_BY_SUBCODE.get(subcode)) ?? RULE_BY_CODE.get(code)
  if (known) return known
  if (is_transient) return UNAVAILABLE
  return { code: code >= 200 && code <= 299 ? "permission_missing" : "platform_error" }
}

/** Our error for Meta's. @param attempt how often the message has been tried, from 1 */
export function toChannelError(failure: GraphFailure, attempt: number): ChannelError {
  const rule = ruleOf(failure)
  return new ChannelError(failure.message, {
    code: rule.code,
    retryable: rule.retryable ?? false,
    disconnects: rule.disconnects,
    retry_after: rule.retry_after?.(attempt),
    provider_code: failure.subcode === null ? String(failure.code) : `${failure.code}/${failure.subcode}`,
  })
}

/**
 * Whether a refusal leaves open if the message went out. Instagram echoes no reference by which a message
 * could be recognised later, so a vague server error must not be answered by sending again.
 */
export function isVague(failure: GraphFailure, status: number): boolean {
  const isNamed = failure.subcode !== null && RULE_BY_SUBCODE.has(failure.subcode)
  return status >= 500 && [1, 2].includes(failure.code) && !failure.is_transient && !isNamed
}

/** The call was made, or may have been, and no readable answer came back. */
export function silence(message: string): ChannelError {
  return new ChannelError(message, { code: "no_answer", retryable: false, uncertain: true })
}

/** Nothing was done: the platform was not reached, or was only asked. */
export function unreachable(message: string, attempt: number): ChannelError {
  return new ChannelError(message, {
    code: "platform_unreachable",
    retryable: true,
    retry_after: exponential(SECOND, 5 * MINUTE)(attempt),
  })
}

export function refusal(code: string, message: string): ChannelError {
  return new ChannelError(message, { code, retryable: false })
}
