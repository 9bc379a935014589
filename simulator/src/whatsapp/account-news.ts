import type { JsonObject } from "../json.js"
import { digitsOf } from "../phone-numbers.js"
import type { Simulator } from "../simulator.js"
import type { BusinessNumber } from "../state.js"
import { statusError } from "./graph-error.js"
import { messagesChange } from "./payloads.js"

/** What the platform says of an account, by webhook field, as an example of each. */
const EXAMPLES = {
  account_update: () => ({ event: "ACCOUNT_VIOLATION", violation_info: { violation_type: "SCAM" } }),
  account_review_update: () => ({ decision: "APPROVED" }),
  account_alerts: ({ waba_id }) => ({
    entity_type: "WABA",
    entity_id: waba_id,
    alert_info: {
      alert_severity: "WARNING",
      alert_status: "ACTIVE",
      alert_type: "INCREASED_CAPABILITIES_ELIGIBILITY_DEFERRED",
      alert_description: "Limits cannot be raised for this business yet.",
    },
  }),
  phone_number_quality_update: ({ display_phone_number }) => ({
    display_phone_number: digitsOf(display_phone_number),
    event: "THROUGHPUT_UPGRADE",
    current_limit: "TIER_UNLIMITED",
    max_daily_conversations_per_business: "TIER_UNLIMITED",
  }),
  phone_number_name_update: ({ display_phone_number, verified_name }) => ({
    display_phone_number: digitsOf(display_phone_number),
    decision: "APPROVED",
    requested_verified_name: verified_name,
    rejection_reason: null,
  }),
  business_capability_update: () => ({
    max_daily_conversations_per_business: 2000,
    max_phone_numbers_per_waba: 25,
  }),
  security: ({ display_phone_number }) => ({
    display_phone_number: digitsOf(display_phone_number),
    event: "PIN_CHANGED",
  }),
} satisfies Record<string, (number: BusinessNumber) => JsonObject>

export type AccountField = keyof typeof EXAMPLES

export const ACCOUNT_FIELDS = Object.keys(EXAMPLES) as AccountField[]

/** Account-type news: they name the business account and no phone number. */
export function announceAccount(
  simulator: Simulator,
  number: BusinessNumber,
  field: AccountField,
  value: JsonObject | null
): void {
  const { waba_id } = number
  void simulator.notify(number.phone_number_id, { waba_id, field, value: value ?? EXAMPLES[field](number) })
}

/** An error of the account that belongs to no message, such as a limit that was hit. */
export function announceError(simulator: Simulator, number: BusinessNumber, code: number): void {
  void simulator.notify(number.phone_number_id, messagesChange(number, { errors: [statusError(code)] }))
}
