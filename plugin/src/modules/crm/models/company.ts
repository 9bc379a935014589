import { model } from "@medusajs/framework/utils"
import CompanyContact from "./company-contact"

const Company = model
  .define("crm_company", {
    id: model.id({ prefix: "crmco" }).primaryKey(),
    name: model.text(),
    tax_id: model.text().nullable(),
    domain: model.text().nullable(),
    address: model.text().nullable(),
    created_by: model.text().nullable(),
    contacts: model.hasMany(() => CompanyContact, { mappedBy: "company" }),
  })
  .indexes([{ name: "IDX_crm_company_name", on: ["name", "id"] }])
  .cascades({ delete: ["contacts"] })

export default Company
