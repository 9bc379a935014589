import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ContactFieldInput } from "../../../modules/crm/service"
import { InboxError } from "../../../utils/inbox-error"
import { isBuiltInType } from "../../../utils/contact-field-value"
import type { CreateContactFieldBody } from "../../../types/http/crm"
import { isColumn, type CustomerColumn } from "../contact-fields"
import { crmModule } from "../crm-module"
import { finishCrm, type CrmOutcome } from "../finish"

export type PutContactFieldInput =
  ({ id: null } & CreateContactFieldBody) | ({ id: string } & Partial<Omit<CreateContactFieldBody, "key">>)

/** A customer's own columns are what they are. */
const COLUMN_TYPES: Record<CustomerColumn, string> = {
  first_name: "text",
  last_name: "text",
  company_name: "text",
  email: "email",
  phone: "phone",
}

const putContactFieldStep = createStep(
  "inbox-put-contact-field",
  async ({ id, ...input }: PutContactFieldInput, { container }) => {
    const crm = crmModule(container)
    const known = id ? (await crm.listFields()).find((field) => field.id === id) : undefined
    if (id && !known) throw new InboxError("not_found", "There is no such field")
    const { rank, ...field }: ContactFieldInput = {
      options: [],
      currency_code: null,
      editable: true,
      group: null,
      ...known,
      ...(input as CreateContactFieldBody),
    }
    demandFits(field, [...crm.fieldTypes.keys()])
    const tidy = {
      ...field,
      options: [...new Set(field.options)],
      currency_code: field.type === "currency" ? field.currency_code : null,
    }
    if (known) await crm.changeField(known.id, { ...pick(tidy), ...(rank === undefined ? {} : { rank }) })
    const fieldId = known?.id ?? (await crm.addField({ ...pick(tidy), rank: input.rank })).id
    return new StepResponse<CrmOutcome>({
      id: fieldId,
      entries: [],
      updates: [{ object: "contact_field", id: fieldId, customer_id: null }],
      events: [],
    })
  }
)

const pick = ({ key, label, type, options, currency_code, editable, group }: ContactFieldInput) => ({
  ...{ key, label, type, options, currency_code, editable, group },
})

/** @throws InboxError `invalid_data` */
function demandFits({ key, type, options, currency_code }: ContactFieldInput, foreignTypes: string[]): void {
  if (!isBuiltInType(type) && !foreignTypes.includes(type)) {
    throw new InboxError("invalid_data", `type: there is no type ${type}`)
  }
  if (isColumn(key) && COLUMN_TYPES[key] !== type) {
    throw new InboxError("invalid_data", `type: ${key} is of type ${COLUMN_TYPES[key]}`)
  }
  if ((type === "choice" || type === "choices") && !options.length) {
    throw new InboxError("invalid_data", "options: name at least one")
  }
  if (type === "currency" && !currency_code) {
    throw new InboxError("invalid_data", "currency_code: say which currency")
  }
}

/** Configures a field. @throws InboxError `not_found`, `invalid_data`, `duplicate` */
export const putContactFieldWorkflow = createWorkflow(
  "inbox-put-contact-field",
  (input: PutContactFieldInput) => {
    return new WorkflowResponse(finishCrm(putContactFieldStep(input)))
  }
)
