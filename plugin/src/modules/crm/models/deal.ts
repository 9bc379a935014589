import { model } from "@medusajs/framework/utils"

/** Something that may be sold to a customer. */
const Deal = model
  .define("crm_deal", {
    id: model.id({ prefix: "crmdeal" }).primaryKey(),
    title: model.text(),
    customer_id: model.text(),
    company_id: model.text().nullable(),
    stage_id: model.text(),
    /** In whole units of the currency. */
    amount: model.float().nullable(),
    currency_code: model.text().nullable(),
    owner_id: model.text().nullable(),
    /** `YYYY-MM-DD`. */
    expected_close_at: model.text().nullable(),
    /** `DealProductDTO[]`. */
    products: model.json(),
    lost_reason: model.text().nullable(),
    conversation_id: model.text().nullable(),
    order_id: model.text().nullable(),
    created_by: model.text().nullable(),
    stage_changed_at: model.dateTime(),
    closed_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_crm_deal_changed", on: ["stage_changed_at", "id"] },
    { name: "IDX_crm_deal_customer", on: ["customer_id", "stage_changed_at", "id"] },
    { name: "IDX_crm_deal_stage", on: ["stage_id", "stage_changed_at", "id"] },
    { name: "IDX_crm_deal_owner", on: ["owner_id", "stage_changed_at", "id"] },
    { name: "IDX_crm_deal_company", on: ["company_id", "stage_changed_at", "id"] },
  ])

export default Deal
