import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { InboxError } from "../../../utils/inbox-error"
import { demandCustomers } from "../../common/customers"
import { companyEntry, membershipEntries } from "../company-entry"
import { crmModule } from "../crm-module"
import { finishCrm, type Actor, type CrmOutcome } from "../finish"

interface LinkCompanyContactInput {
  company_id: string
  customer_id: string
  /** What they do there. */
  role: string | null
  /** They belong to it no more. */
  is_removed?: boolean
  by: Actor
}

const linkCompanyContactStep = createStep(
  "inbox-link-company-contact",
  async ({ company_id, customer_id, role, is_removed, by }: LinkCompanyContactInput, { container }) => {
    const crm = crmModule(container)
    const company = await crm.findCompany(company_id)
    if (!company) throw new InboxError("not_found", "There is no such company")
    const updates = [{ object: "company" as const, id: company_id, customer_id }]
    const outcome = { id: company_id, updates, events: [] }
    if (is_removed) {
      const removed = await crm.removeCompanyContacts(company_id, [customer_id])
      const entries = removed.map((id) => companyEntry("unlinked", company, id, null, by))
      return new StepResponse<CrmOutcome>({ ...outcome, entries })
    }
    await demandCustomers(container, [customer_id])
    const contacts = [{ customer_id, role }]
    const before = await crm.putCompanyContacts(company_id, contacts)
    return new StepResponse<CrmOutcome>({
      ...outcome,
      entries: membershipEntries(company, contacts, before, by),
    })
  }
)

/** Puts a customer into a company, changes what they do there, or takes them out. @throws InboxError `not_found`, `invalid_data` */
export const linkCompanyContactWorkflow = createWorkflow(
  "inbox-link-company-contact",
  (input: LinkCompanyContactInput) => {
    return new WorkflowResponse(finishCrm(linkCompanyContactStep(input)))
  }
)
