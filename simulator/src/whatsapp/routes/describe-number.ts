import type { JsonObject } from "../../json.js"
import type { BusinessNumber } from "../../state.js"
import { GraphError } from "../graph-error.js"

const DEFAULT_FIELDS = [
  "verified_name",
  "code_verification_status",
  "display_phone_number",
  "quality_rating",
  "platform_type",
  "throughput",
  "webhook_configuration",
  "id",
]

/**
 * A business number as its Graph node shows it, cut to the comma-separated `fields` when there are any.
 * @throws GraphError 100 for a field the node does not have
 */
export function describeNumber(number: BusinessNumber, fields: string | null): JsonObject {
  const node: JsonObject = {
    id: number.phone_number_id,
    verified_name: number.verified_name,
    display_phone_number: number.display_phone_number,
    quality_rating: number.quality_rating,
    status: number.status,
    name_status: "APPROVED",
    new_name_status: "NONE",
    code_verification_status: "VERIFIED",
    platform_type: "CLOUD_API",
    account_mode: "LIVE",
    is_official_business_account: false,
    is_pin_enabled: true,
    messaging_limit_tier: "TIER_1K",
    whatsapp_business_manager_messaging_limit: "TIER_1K",
    throughput: { level: "STANDARD" },
    webhook_configuration: {
      application: number.webhook_url,
      ...(number.override_callback_uri ? { whatsapp_business_account: number.override_callback_uri } : {}),
    },
    health_status: {
      can_send_message: number.status === "CONNECTED" ? "AVAILABLE" : "BLOCKED",
      entities: [],
    },
    last_onboarded_time: "2026-01-12T12:00:00+0000",
  }
  const wanted = fields
    ? [...new Set([...fields.split(",").map((field) => field.trim()), "id"])]
    : DEFAULT_FIELDS
  const unknown = wanted.find((field) => !(field in node))
  if (unknown !== undefined) {
    const message = `(#100) Tried accessing nonexisting field (${unknown}) on node type (WhatsAppBusinessPhoneNumber)`
    throw new GraphError(100, message, { message })
  }
  return Object.fromEntries(wanted.map((field) => [field, node[field]]))
}
