import { newMessageId } from "../identifiers.js"
import type { JsonObject } from "../json.js"
import { digitsOf } from "../phone-numbers.js"
import type { DeliveryStatus, StatusError } from "../state.js"
import type { Change } from "../webhooks/change.js"

/** The business number that an update is about. */
export interface NumberReference {
  waba_id: string
  phone_number_id: string
  display_phone_number: string
}

/** The person that an update is about; `wa_id` is left out for someone who hides their number. */
export interface PersonReference {
  wa_id?: string | null
  user_id?: string | null
  name?: string
  username?: string | null
}

/** A change of the field `messages` for this number. */
export function messagesChange(number: NumberReference, value: JsonObject): Change {
  return { waba_id: number.waba_id, field: "messages", value: { ...envelopeValue(number), ...value } }
}

export function envelopeValue(number: NumberReference): JsonObject {
  return {
    messaging_product: "whatsapp",
    metadata: {
      display_phone_number: digitsOf(number.display_phone_number),
      phone_number_id: number.phone_number_id,
    },
  }
}

/**
 * An inbound message of any type: `message` carries `type`, the object named by it, and extras such as
 * `context` or `referral`. `timestamp` is in seconds.
 */
export function inboundMessage(input: {
  number: NumberReference
  from: PersonReference
  message: JsonObject
  id?: string
  timestamp?: number
}): Change {
  const { number, from } = input
  return messagesChange(number, {
    contacts: [
      {
        profile: { name: from.name ?? "", ...(from.username ? { username: from.username } : {}) },
        ...(from.wa_id ? { wa_id: from.wa_id } : {}),
        ...(from.user_id ? { user_id: from.user_id } : {}),
      },
    ],
    messages: [
      {
        ...(from.wa_id ? { from: from.wa_id } : {}),
        ...(from.user_id ? { from_user_id: from.user_id } : {}),
        id: input.id ?? newMessageId(from.wa_id ?? from.user_id ?? "0"),
        timestamp: String(input.timestamp ?? Math.floor(Date.now() / 1000)),
        ...input.message,
      },
    ],
  })
}

/** An inbound text message. */
export function inboundText(input: {
  number: NumberReference
  from: PersonReference
  text: string
  id?: string
  timestamp?: number
  context?: JsonObject
}): Change {
  const context = input.context ? { context: input.context } : {}
  return inboundMessage({ ...input, message: { ...context, type: "text", text: { body: input.text } } })
}

/** A status of one of our messages. `timestamp` is in seconds. */
export function statusUpdate(input: {
  number: NumberReference
  id: string
  status: DeliveryStatus
  timestamp?: number
  recipient_id?: string | null
  recipient_user_id?: string | null
  biz_opaque_callback_data?: string | null
  conversation?: JsonObject | null
  pricing?: JsonObject | null
  errors?: StatusError[]
}): Change {
  const optional = [
    "recipient_id",
    "recipient_user_id",
    "biz_opaque_callback_data",
    "conversation",
    "pricing",
    "errors",
  ] as const
  const present = optional.filter((key) => input[key] !== undefined && input[key] !== null)
  return messagesChange(input.number, {
    statuses: [
      {
        id: input.id,
        status: input.status,
        timestamp: String(input.timestamp ?? Math.floor(Date.now() / 1000)),
        ...Object.fromEntries(present.map((key) => [key, input[key]])),
      },
    ],
  })
}
