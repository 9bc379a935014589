import { model } from "@medusajs/framework/utils"

/**
 * Something that happened with a customer and is kept nowhere else. Conversations and orders are not copied here:
 * the timeline reads them where they are.
 */
const TimelineEntry = model
  .define("crm_timeline_entry", {
    id: model.id({ prefix: "tlent" }).primaryKey(),
    customer_id: model.text(),
    /** One of ours, or a third party's `vendor.kind`. */
    kind: model.text(),
    /** What happened, in English. */
    title: model.text(),
    text: model.text().nullable(),
    url: model.text().nullable(),
    actor_id: model.text().nullable(),
    actor_name: model.text().nullable(),
    data: model.json(),
    /** What makes two entries the same, so that telling again adds nothing. */
    key: model.text().nullable(),
    /** To the millisecond. */
    occurred_at: model.dateTime(),
    /** When a note was last changed. */
    edited_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_crm_timeline_entry_customer", on: ["customer_id", "occurred_at", "id"] },
    { name: "IDX_crm_timeline_entry_kind", on: ["customer_id", "kind", "occurred_at", "id"] },
    { name: "IDX_crm_timeline_entry_key", on: ["key"], unique: true, where: "key IS NOT NULL" },
  ])

export default TimelineEntry
