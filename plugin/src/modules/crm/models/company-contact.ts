import { model } from "@medusajs/framework/utils"
import Company from "./company"

/** That a customer belongs to a company. */
const CompanyContact = model
  .define("crm_company_contact", {
    id: model.id({ prefix: "crmcc" }).primaryKey(),
    company: model.belongsTo(() => Company, { mappedBy: "contacts" }),
    customer_id: model.text(),
    role: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_crm_company_contact", on: ["company_id", "customer_id"], unique: true },
    { name: "IDX_crm_company_contact_customer", on: ["customer_id"] },
  ])

export default CompanyContact
