import { model } from "@medusajs/framework/utils"

/** That one customer was taken for another, and what of theirs went over: enough to take it back. */
const Merge = model
  .define("crm_merge", {
    id: model.id({ prefix: "crmmerge" }).primaryKey(),
    into_customer_id: model.text(),
    from_customer_id: model.text(),
    from_name: model.text(),
    /** `MovedThings`. */
    moved: model.json(),
    merged_by: model.text().nullable(),
    merged_at: model.dateTime(),
    undone_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_crm_merge_into", on: ["into_customer_id", "merged_at"] },
    {
      name: "IDX_crm_merge_from",
      on: ["from_customer_id"],
      unique: true,
      where: "undone_at IS NULL",
    },
  ])

export default Merge
