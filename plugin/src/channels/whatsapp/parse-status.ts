import type { DeliveryStatus, StatusEvent } from "../../types/channel"
import { present } from "../meta/tolerant"
import { toChannelError } from "./errors"
import { type WhatsAppStatus } from "./schema"
import { baseOf, type Source } from "./source"

const STATUSES: readonly string[] = [
  "sent",
  "delivered",
  "read",
  "played",
  "failed",
] satisfies DeliveryStatus[]

const isStatus = (value: string | null | undefined): value is DeliveryStatus => STATUSES.includes(value ?? "")

/** One entry of `statuses[]`; nothing for what became of a message in a group. */
export function parseStatus(status: WhatsAppStatus, source: Source): StatusEvent[] {
  if (!status.id || !isStatus(status.status) || status.recipient_type === "group") return []
  return [
    {
      ...baseOf(source, status.timestamp),
      type: "status",
      external_id: status.id,
      reference: status.biz_opaque_callback_data || null,
      status: status.status,
      failure: status.status === "failed" ? failureOf(status) : null,
    },
  ]
}

function failureOf(status: WhatsAppStatus) {
  const [error] = present(status.errors)
  const message = error?.error_data?.details || error?.message || error?.title || "Not delivered"
  return toChannelError({ code: error?.code ?? 131000, message }, 1).toFailure()
}
