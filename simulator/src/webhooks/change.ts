import type { JsonObject } from "../json.js"

/** One update, before it is put into an envelope. */
export interface Change {
  waba_id: string
  field: string
  value: JsonObject
}

export interface Delivery {
  object: "whatsapp_business_account"
  entry: Array<{ id: string; time?: number; changes: Array<{ field: string; value: JsonObject }> }>
}

/**
 * The envelope of a webhook POST: one entry per business account, each with its changes in the order given.
 * `time` (seconds) comes only with account-type fields, as on the platform.
 */
export function delivery(changes: Change[], time = Math.floor(Date.now() / 1000)): Delivery {
  const entries = new Map<string, Delivery["entry"][number]>()
  for (const { waba_id, field, value } of changes) {
    const entry = entries.get(waba_id) ?? { id: waba_id, changes: [] }
    if (field !== "messages") {
      entry.time = time
    }
    entry.changes.push({ field, value })
    entries.set(waba_id, entry)
  }
  return { object: "whatsapp_business_account", entry: [...entries.values()] }
}
