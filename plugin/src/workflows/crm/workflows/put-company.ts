import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { INBOX_EVENTS } from "../../../types/events"
import type { CreateCompanyBody, UpdateCompanyBody } from "../../../types/http/crm"
import { InboxError } from "../../../utils/inbox-error"
import { demandCustomers } from "../../common/customers"
import { companyEntry, membershipEntries } from "../company-entry"
import { crmModule } from "../crm-module"
import { finishCrm, type Actor, type CrmOutcome } from "../finish"

/** Without `id` it is a new one. Contacts that are given are all it has afterwards. */
export type PutCompanyInput = { by: Actor } & (
  (CreateCompanyBody & { id: null }) | (UpdateCompanyBody & { id: string })
)

const putCompanyStep = createStep(
  "inbox-put-company",
  async ({ id, by, customer_ids, contacts, ...values }: PutCompanyInput, { container }) => {
    const crm = crmModule(container)
    const wanted =
      contacts?.map(({ customer_id, role }) => ({ customer_id, role: role ?? null })) ??
      customer_ids?.map((customer_id) => ({ customer_id, role: null }))
    await demandCustomers(container, wanted?.map(({ customer_id }) => customer_id) ?? [])
    const company = id
      ? await crm.changeCompany(id, values)
      : await crm.addCompany({ ...values, created_by: by.id })
    if (!company) throw new InboxError("not_found", "There is no such company")
    const known = id ? ((await crm.findCompany(id))?.contacts ?? []) : []
    const gone = wanted
      ? known.filter((one) => !wanted.some(({ customer_id }) => customer_id === one.customer_id))
      : []
    await crm.removeCompanyContacts(
      company.id,
      gone.map(({ customer_id }) => customer_id)
    )
    const before = await crm.putCompanyContacts(company.id, keepRoles(wanted ?? [], contacts ? [] : known))
    const touched = [...(wanted ?? []), ...gone].map(({ customer_id }) => customer_id)
    return new StepResponse<CrmOutcome>({
      id: company.id,
      entries: [
        ...membershipEntries(company, wanted ?? [], before, by),
        ...gone.map(({ customer_id }) => companyEntry("unlinked", company, customer_id, null, by)),
      ],
      updates: [
        { object: "company", id: company.id, customer_id: null },
        ...touched.map((customer_id) => ({ object: "company" as const, id: company.id, customer_id })),
      ],
      events: id ? [] : [{ name: INBOX_EVENTS.companyCreated, data: { id: company.id } }],
    })
  }
)

/** Ids alone say nothing of what people do there. */
const keepRoles = (
  wanted: { customer_id: string; role: string | null }[],
  known: { customer_id: string; role: string | null }[]
) =>
  wanted.map((one) => ({
    ...one,
    role: one.role ?? known.find(({ customer_id }) => customer_id === one.customer_id)?.role ?? null,
  }))

/** Makes a company or changes one. @throws InboxError `not_found`, `invalid_data` */
export const putCompanyWorkflow = createWorkflow("inbox-put-company", (input: PutCompanyInput) => {
  return new WorkflowResponse(finishCrm(putCompanyStep(input)))
})
