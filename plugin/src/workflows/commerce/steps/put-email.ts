import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { updateCustomersWorkflow } from "@medusajs/medusa/core-flows"
import { InboxError } from "../../../utils/inbox-error"
import { customerRef } from "../../common/customers"
import type { Buyer } from "../buyer"

interface PutEmailInput {
  customer_id: string
  /** Null: the customer has one. */
  email: string | null
}

/**
 * Gives a customer the e-mail somebody has asked them for. It stays when what follows fails: they have said it.
 * @throws InboxError `email_in_use` `{ customer, has_account }`
 */
export const putEmailStep = createStep(
  "inbox-put-email-of-contact",
  async ({ customer_id, email }: PutEmailInput, { container }) => {
    if (email) {
      await refuseOthers(container, customer_id, email)
      await updateCustomersWorkflow(container)
        .run({ input: { selector: { id: customer_id }, update: { email } } })
        // Somebody else may have taken it in between.
        .catch(async (error: unknown) => {
          await refuseOthers(container, customer_id, email)
          throw error
        })
    }
    return new StepResponse(undefined)
  }
)

/** Medusa would take the other customer for the order, and nobody would notice. */
async function refuseOthers(container: MedusaContainer, customerId: string, email: string): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id", "email", "phone", "first_name", "last_name", "company_name", "has_account"],
    // Medusa keeps an e-mail as it was typed, and people type theirs in more than one way.
    filters: { email: { $ilike: email.replace(/[\\%_]/g, "\\$&") } } as never,
  })
  const other = (data as unknown as Buyer[]).find(
    (customer) => customer.id !== customerId && customer.email?.toLowerCase() === email.toLowerCase()
  )
  if (!other) return
  const { name } = customerRef(other)
  const kind = other.has_account ? "an account of the shop" : "another contact"
  throw new InboxError("email_in_use", `This e-mail belongs to ${kind}: ${name}`, {
    customer: { customer_id: other.id, name },
    has_account: other.has_account,
  })
}
