import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { InboxError } from "../../../utils/inbox-error"
import { companyEntry } from "../company-entry"
import { crmModule } from "../crm-module"
import { finishCrm, type Actor, type CrmOutcome } from "../finish"

interface DeleteCompanyInput {
  id: string
  by: Actor
}

const deleteCompanyStep = createStep(
  "inbox-delete-company",
  async ({ id, by }: DeleteCompanyInput, { container }) => {
    const crm = crmModule(container)
    const company = await crm.findCompany(id)
    if (!company || !(await crm.removeCompany(id))) {
      throw new InboxError("not_found", "There is no such company")
    }
    const customers = company.contacts.map(({ customer_id }) => customer_id)
    return new StepResponse<CrmOutcome>({
      id,
      entries: customers.map((customer_id) => ({
        ...companyEntry("unlinked", company, customer_id, null, by),
        url: null,
      })),
      updates: [null, ...customers].map((customer_id) => ({ object: "company" as const, id, customer_id })),
      events: [],
    })
  }
)

/** Takes a company out for good; its contacts and deals stay. @throws InboxError `not_found` */
export const deleteCompanyWorkflow = createWorkflow("inbox-delete-company", (input: DeleteCompanyInput) => {
  return new WorkflowResponse(finishCrm(deleteCompanyStep(input)))
})
