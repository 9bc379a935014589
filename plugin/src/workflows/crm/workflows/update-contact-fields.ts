import type { CustomerDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { updateCustomersWorkflow } from "@medusajs/medusa/core-flows"
import type { ContactFieldValue } from "../../../types/contact-fields"
import { isSameValue } from "../../../utils/contact-field-value"
import { InboxError } from "../../../utils/inbox-error"
import { checkFields, toCustomerUpdate, valueOf } from "../contact-fields"
import { crmModule } from "../crm-module"
import { tellCrmStep, type CrmNews } from "../steps/tell-crm"

interface UpdateContactFieldsInput {
  customer_id: string
  fields: Record<string, ContactFieldValue>
  /** What whoever asks saw there before. */
  previous: Record<string, ContactFieldValue>
}

const updateContactFieldsStep = createStep(
  "inbox-update-contact-fields",
  async ({ customer_id, fields, previous }: UpdateContactFieldsInput, { container }) => {
    const crm = crmModule(container)
    const { values, problems } = checkFields(container, await crm.listFields(), fields)
    await crm.withContacts([customer_id], async () => {
      const customer = await readCustomer(container, customer_id)
      demandUnchanged(customer, fields, previous)
      if (customer.has_account && "email" in values && values.email !== customer.email) {
        problems.email = "is how this customer logs in: only they change it"
      }
      const [key, reason] = Object.entries(problems)[0] ?? []
      if (key) throw new InboxError("invalid_data", `${key}: ${reason}`, { fields: problems })
      await updateCustomersWorkflow(container).run({
        input: { selector: { id: customer_id }, update: toCustomerUpdate(values) },
      })
    })
    return new StepResponse<CrmNews>({
      updates: [{ object: "contact", id: customer_id, customer_id }],
      events: [],
    })
  }
)

async function readCustomer(container: MedusaContainer, id: string): Promise<CustomerDTO> {
  const [customer] = await container.resolve(Modules.CUSTOMER).listCustomers({ id }, { take: 1 })
  if (!customer) throw new InboxError("not_found", "There is no such customer")
  return customer
}

/** @throws InboxError `changed_meanwhile` with what stands there now */
function demandUnchanged(
  customer: CustomerDTO,
  fields: Record<string, ContactFieldValue>,
  previous: Record<string, ContactFieldValue>
): void {
  const changed = Object.keys(previous).filter(
    (key) =>
      key in fields &&
      !isSameValue(valueOf(customer, key), previous[key] ?? null) &&
      !isSameValue(valueOf(customer, key), fields[key] ?? null)
  )
  if (!changed.length) return
  throw new InboxError("changed_meanwhile", "Somebody else changed this meanwhile", {
    fields: Object.fromEntries(changed.map((key) => [key, valueOf(customer, key)])),
  })
}

/**
 * Changes fields of a customer, all or none.
 * @throws InboxError `not_found`, `invalid_data` `{ fields }`, `changed_meanwhile` `{ fields }`
 */
export const updateContactFieldsWorkflow = createWorkflow(
  "inbox-change-contact-fields",
  (input: UpdateContactFieldsInput) => {
    tellCrmStep(updateContactFieldsStep(input))
    return new WorkflowResponse(undefined)
  }
)
